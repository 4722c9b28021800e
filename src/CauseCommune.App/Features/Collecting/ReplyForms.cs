namespace CauseCommune.App.Features.Collecting;

/// <summary>One reply as it is pasted.</summary>
public sealed record ReplyForm
{
    public string? Organization { get; init; }
    public string? By { get; init; }
    public string? On { get; init; }
    public string? Text { get; init; }

    internal bool IsBlank =>
        string.IsNullOrWhiteSpace(Organization) && string.IsNullOrWhiteSpace(Text);

    /// <summary>The text as it is kept: line ends are one sign, so that places in it hold.</summary>
    internal string Lines => (Text ?? "").ReplaceLineEndings("\n");
}

/// <summary>One proposal as it was read in a reply, or typed.</summary>
public sealed record ProposalForm
{
    /// <summary>Which of the replies, from 0.</summary>
    public string? Reply { get; init; }
    public string? Keep { get; init; }

    /// <summary>« true »: it becomes an action at once.</summary>
    public string? AtOnce { get; init; }
    public string? Audience { get; init; }
    public string? What { get; init; }
    public string? Deliverable { get; init; }
    public string? Owner { get; init; }
    public string? Due { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }

    /// <summary>True for a row that the reader filled; one that a person types is kept when it says what will be done.</summary>
    internal bool IsFound => !string.IsNullOrEmpty(Start);

    internal bool IsKept => IsFound ? Keep == "true" : !string.IsNullOrWhiteSpace(What);
}

/// <summary>The replies of one or several organisations, and what they propose.</summary>
public sealed record RepliesForm
{
    public IList<ReplyForm> Replies
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>One more, pasted under those that were read.</summary>
    public ReplyForm? Next { get; init; }

    public IList<ProposalForm> Proposals
    {
        get;
        init => field = value ?? [];
    } = [];
}
