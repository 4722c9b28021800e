using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ArchUnitNET.Loader;

namespace CauseCommune.App.Tests.Architecture;

/// <summary>The compiled assemblies of the product, as the rules of the house see them.</summary>
internal static class House
{
    public static readonly Assembly Dates = typeof(CauseCommune.Dates.Period).Assembly;
    public static readonly Assembly Domain = typeof(Action).Assembly;
    public static readonly Assembly Minutes = Assembly.Load("CauseCommune.Minutes");
    public static readonly Assembly Storage = Assembly.Load("CauseCommune.Storage");
    public static readonly Assembly App = typeof(Program).Assembly;

    public static readonly Assembly[] All = [Dates, Domain, Minutes, Storage, App];

    /// <summary>What ArchUnitNET knows: our own assemblies, and the types of others that ours name.</summary>
    public static readonly ArchUnitNET.Domain.Architecture Architecture = new ArchLoader()
        .LoadAssemblies(All)
        .Build();

    public static Assembly Named(string name) =>
        All.Single(a => a.GetName().Name == "CauseCommune." + name);

    /// <summary>
    /// The full names of the types of other assemblies that the code names, and of their members ("Type.Member").
    /// ArchUnitNET does not load the members of the base library, so they are read from the metadata.
    /// </summary>
    public static IReadOnlySet<string> OutsideNames(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.TypeReferences)
        {
            names.Add(NameOf(metadata, handle));
        }

        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                var type = NameOf(metadata, (TypeReferenceHandle)member.Parent);
                names.Add(type + "." + metadata.GetString(member.Name));
            }
        }

        return names;
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }
}
