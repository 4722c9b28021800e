using System.Runtime.CompilerServices;
using CauseCommune.App;

namespace CauseCommune.Tests;

/// <summary>In tests, a word that nobody wrote throws instead of showing its key.</summary>
static class StrictWords
{
    [ModuleInitializer]
    public static void Ask() => WordBooks.Strict = true;
}
