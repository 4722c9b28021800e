using CauseCommune.Dates;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.People;

/// <summary>Says why somebody was taken for present, excused or represented.</summary>
internal static class PresenceReason
{
    public static Wording Of(Presence presence) =>
        presence switch
        {
            Presence.Excused => new(
                "Ce nom figure parmi les personnes absentes ou excusées.",
                "This name is listed among those absent or excused."
            ),
            Presence.Represented => new(
                "Ce nom figure parmi les personnes représentées.",
                "This name is listed among those represented."
            ),
            _ => new(
                "Ce nom figure parmi les personnes présentes.",
                "This name is listed among those present."
            ),
        };

    /// <summary>The presence that a section of the list stands for.</summary>
    public static Presence OfSection(Section section) =>
        section switch
        {
            Section.Excused => Presence.Excused,
            Section.Represented => Presence.Represented,
            _ => Presence.Present,
        };
}
