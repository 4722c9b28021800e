using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;

namespace CauseCommune.App;

/// <summary>Organisations and people.</summary>
public static partial class Routes
{
    /// <summary>Who represents whom; on a day that is typed, when one is.</summary>
    public static string Directory(At at, string? on = null) =>
        $"{Today(at)}/directory{Query(("on", on))}";

    /// <summary>The same, with the people behind one.</summary>
    public static string DirectoryPeople(At at, Id<Person> after) =>
        Anchor($"{Directory(at)}?after={after}", "people");

    /// <summary>GET shows the form of a new organisation, POST adds it.</summary>
    public static string NewOrganization(At at) => $"{Directory(at)}/organizations";

    public static string Organization(At at, Id<Organization> id) => $"{NewOrganization(at)}/{id}";

    /// <summary>Its name, short name, website, kind.</summary>
    public static string EditOrganization(At at, Id<Organization> id) =>
        $"{Organization(at, id)}/edit";

    /// <summary>POST: deletes it, when nothing names it.</summary>
    public static string OrganizationDeletion(At at, Id<Organization> id) =>
        $"{Organization(at, id)}/deletion";

    /// <summary>Makes one of it and another that is given, or chosen there.</summary>
    public static string MergeOrganization(
        At at,
        Id<Organization> id,
        Id<Organization>? with = null
    ) => $"{Organization(at, id)}/merge{Query(("with", with?.ToString()))}";

    /// <summary>POST: it and another that is given are two.</summary>
    public static string OrganizationDistinction(At at, Id<Organization> id) =>
        $"{Organization(at, id)}/distinction";

    /// <summary>GET shows the form of a new person, POST adds the person.</summary>
    public static string NewPerson(At at) => $"{Directory(at)}/people";

    public static string Person(At at, Id<Person> id) => $"{NewPerson(at)}/{id}";

    /// <summary>Name and title.</summary>
    public static string EditPerson(At at, Id<Person> id) => $"{Person(at, id)}/edit";

    /// <summary>POST: deletes the person, when nothing names them.</summary>
    public static string PersonDeletion(At at, Id<Person> id) => $"{Person(at, id)}/deletion";

    /// <summary>Masks the person's name in all that is kept, for good.</summary>
    public static string PersonErasure(At at, Id<Person> id) => $"{Person(at, id)}/erasure";

    /// <summary>All that is kept of the person, as a file.</summary>
    public static string PersonData(At at, Id<Person> id) => $"{Person(at, id)}/data";

    /// <summary>Makes one of this person and another that is given, or chosen there.</summary>
    public static string MergePerson(At at, Id<Person> id, Id<Person>? with = null) =>
        $"{Person(at, id)}/merge{Query(("with", with?.ToString()))}";

    /// <summary>POST: this person and another that is given are two.</summary>
    public static string PersonDistinction(At at, Id<Person> id) => $"{Person(at, id)}/distinction";

    /// <summary>POST: adds an address where the person is reached.</summary>
    public static string PersonAddresses(At at, Id<Person> id) => $"{Person(at, id)}/addresses";

    /// <summary>POST: the person is no longer reached there.</summary>
    public static string AddressRemoval(At at, Id<Person> id, Id<MailAddress> address) =>
        $"{PersonAddresses(at, id)}/{address}/removal";

    /// <summary>POST: nothing is sent there any more.</summary>
    public static string AddressSilence(At at, Id<Person> id, Id<MailAddress> address) =>
        $"{PersonAddresses(at, id)}/{address}/silence";

    /// <summary>POST: it may be written to again.</summary>
    public static string AddressSilenceEnd(At at, Id<Person> id, Id<MailAddress> address) =>
        $"{AddressSilence(at, id, address)}/end";

    /// <summary>GET shows the form of a new mandate, for whom it is known; POST notes it.</summary>
    public static string NewMandate(
        At at,
        Id<Organization>? organization = null,
        Id<Person>? person = null
    ) =>
        $"{Directory(at)}/mandates{Query(("organization", organization?.ToString()), ("person", person?.ToString()))}";

    /// <summary>From when, until when.</summary>
    public static string Mandate(At at, Id<Mandate> id) => $"{NewMandate(at)}/{id}";

    /// <summary>POST: it was noted by mistake.</summary>
    public static string MandateDeletion(At at, Id<Mandate> id) => $"{Mandate(at, id)}/deletion";

    /// <summary>Hands over the actions that the person follows for the organisation.</summary>
    public static string MandateHandOver(At at, Id<Mandate> id) => $"{Mandate(at, id)}/handover";

    /// <summary>GET shows the form of a new role in an organisation; POST notes it.</summary>
    public static string NewMembership(
        At at,
        Id<Organization>? organization = null,
        Id<Person>? person = null
    ) =>
        $"{Directory(at)}/memberships{Query(("organization", organization?.ToString()), ("person", person?.ToString()))}";

    /// <summary>As what, from when, until when.</summary>
    public static string Membership(At at, Id<Membership> id) => $"{NewMembership(at)}/{id}";

    /// <summary>POST: it was noted by mistake.</summary>
    public static string MembershipDeletion(At at, Id<Membership> id) =>
        $"{Membership(at, id)}/deletion";

    /// <summary>GET: where a table is pasted.</summary>
    public static string ImportDirectory(At at) => $"{Directory(at)}/import";

    /// <summary>POST: shows what the table would change.</summary>
    public static string ReadDirectoryTable(At at) => $"{ImportDirectory(at)}/reading";
}
