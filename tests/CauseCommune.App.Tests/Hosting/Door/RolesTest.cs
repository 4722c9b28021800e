using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;

namespace CauseCommune.App.Tests.Hosting.Door;

/// <summary>The whole table: role by right.</summary>
public sealed class RolesTest
{
    static readonly Id<Actor> Somebody = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));

    public static TheoryData<string, string> Table { get; } =
        new()
        {
            { "anybody", "Public Link" },
            { "signed in", "Public Link SignedIn" },
            { "reader", "Public Link SignedIn Read" },
            { "representative", "Public Link SignedIn Read Propose EditAction" },
            { "coordinator", "Public Link SignedIn Read Propose EditAction Coordinate" },
            { "host", "Public Link SignedIn Host" },
            {
                "person at this machine",
                "Public Link SignedIn Read Propose EditAction Coordinate Host Machine"
            },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_role_has_its_rights_and_no_other(string role, string rights)
    {
        var who = Of(role);

        var has = Enum.GetValues<Right>().Where(right => who.May(right));

        Assert.Equal(rights, string.Join(' ', has));
    }

    [Fact]
    public void A_right_that_is_none_is_nobodys() =>
        Assert.False(Of("person at this machine").May((Right)99));

    static Who Of(string role) =>
        role switch
        {
            "anybody" => Who.Anybody,
            "reader" => new Who { Actor = Somebody, Role = Role.Reader },
            "representative" => new Who { Actor = Somebody, Role = Role.Representative },
            "coordinator" => new Who { Actor = Somebody, Role = Role.Coordinator },
            "host" => new Who { Actor = Somebody, IsHost = true },
            "person at this machine" => new Who
            {
                Actor = Somebody,
                IsLocal = true,
                IsHost = true,
                Role = Role.Coordinator,
            },
            _ => new Who { Actor = Somebody },
        };
}
