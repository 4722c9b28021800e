using CauseCommune.Domain;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.News;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Public;

/// <summary>All that the public page says.</summary>
public sealed record PublicModel
{
    public PublicProgress? Progress { get; init; }
    public IReadOnlyList<Dossier> Dossiers { get; init; } = [];
    public IReadOnlyList<PublicPosition> Positions { get; init; } = [];
    public IReadOnlyList<PublicMeeting> Held { get; init; } = [];
    public PublicMeeting? Next { get; init; }
    public IReadOnlyList<PublicPost> News { get; init; } = [];
}

public sealed record PublicPost(Id<NewsPost> Id, string Title, SaidDate Published, Origin Origin);
