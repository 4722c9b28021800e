using CauseCommune.Browser.Tests;
using CauseCommune.Tests;

[assembly: AssemblyFixture(typeof(DemonstrationSite))]

namespace CauseCommune.Browser.Tests;

/// <summary>
/// The application with its demonstrations, started once for the run. For tests that only read: a test that writes starts a
/// <see cref="SqliteHost"/> for its class.
/// </summary>
public sealed class DemonstrationSite : SqliteHost;
