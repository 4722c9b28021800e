namespace CauseCommune.Domain.Plans;

/// <summary>Something that an organisation promised to do.</summary>
public sealed class Action;
