using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Plans;

/// <summary>Why the public does not read an action, in words.</summary>
static class PublicWords
{
    public static string WhyHidden(this Words w, ActionRow action) =>
        action.Facts.Counts || action.IsPublished
            ? w.Why(action.PublicationLack, action.Owner?.Organization ?? action.Owner?.Group)
            : w["AsPublic.Lack.Dropped"];

    public static string WhyHidden(this Words w, Action action) =>
        action.Facts.Counts || action.IsPublished
            ? w.Why(
                action.PublicationLack,
                action.Accountable?.Organization?.Name ?? action.Accountable?.Group
            )
            : w["AsPublic.Lack.Dropped"];

    /// <summary>« publiée depuis le… – par qui, comment ».</summary>
    public static string Consent(this Words w, Publication publication) =>
        w[
            "Plans.Faces.Published",
            publication.Way is { } way
                ? $"{publication.Ground}, {w[$"Plans.Way.{way}"]}"
                : publication.Ground,
            publication.On
        ];

    static string Why(this Words w, PublicationLack lack, string? owner) =>
        lack == PublicationLack.Sentence ? w["AsPublic.Lack.Sentence"]
        : owner is null ? w["AsPublic.Lack.Consent.NoOwner"]
        : w["AsPublic.Lack.Consent", owner];

    /// <summary>True when what the public reads of it stands at the top of the page, and need not stand among what it does not read.</summary>
    public static bool IsRead(this ActionInFull of, Visit visit) =>
        visit.AsPublic && of.Action.IsPublished;
}
