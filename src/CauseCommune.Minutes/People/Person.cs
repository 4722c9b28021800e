using CauseCommune.Dates;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.People;

/// <summary>Somebody whom the text names, as far as it has been read.</summary>
internal sealed class Person
{
    public required Passage Passage { get; set; }

    public string? Name { get; set; }

    public string? Title
    {
        get;
        set => (field, Office) = (value, value is null ? "" : Folding.Fold(value));
    }

    /// <summary>The title as it is compared, empty without one.</summary>
    public string Office { get; private set; } = "";

    public string? Organization { get; set; }

    public string? Represents { get; set; }

    public Presence Presence { get; set; } = Presence.OnlyNamed;

    public bool OthersNotNamed { get; set; }

    public bool ReceivedTheOthers { get; set; }

    public Certainty Certainty { get; set; } = Certainty.Sure;

    public required Wording Reason { get; set; }

    /// <summary>True for a name that stands inside the title of another: « auprès de la ministre Nora Exemple ».</summary>
    public bool IsNested { get; set; }

    /// <summary>False for a name that only helps to recognise owners.</summary>
    public bool IsTold { get; set; } = true;

    public AttendanceMention ToMention() =>
        new(
            Passage,
            Certainty,
            Reason,
            Name,
            Title,
            Organization,
            Represents,
            Presence,
            OthersNotNamed,
            ReceivedTheOthers
        );
}
