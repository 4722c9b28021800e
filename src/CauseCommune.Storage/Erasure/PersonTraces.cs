using System.Data.Common;
using CauseCommune.Storage.Mappings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CauseCommune.Storage.Erasure;

/// <summary>
/// Reads every text of a coalition as the tables hold it, whatever the model makes of it: a text that somebody adds to the model
/// later is searched, and masked, without being named here.
/// </summary>
static class PersonTraces
{
    /// <summary>A row in which a name stands, and its texts.</summary>
    public sealed record Trace(
        ITable Table,
        IReadOnlyList<object> Key,
        IReadOnlyList<(IColumn Column, string Text)> Texts
    );

    /// <summary>The rows of the coalition that one looks into in which the name stands.</summary>
    public static async Task<IReadOnlyList<Trace>> FindAsync(
        AppDb db,
        NameMask mask,
        CancellationToken cancel
    )
    {
        var found = new List<Trace>();
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            foreach (var table in db.Model.GetRelationalModel().Tables)
            {
                await ReadAsync(db, table, mask, found, cancel);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return found;
    }

    /// <summary>Writes the same rows with the name masked, within the transaction that is open.</summary>
    public static async Task MaskAsync(AppDb db, NameMask mask, CancellationToken cancel)
    {
        foreach (var trace in await FindAsync(db, mask, cancel))
        {
            await using var command = Command(db);
            var sets = trace.Texts.Select((t, i) => $"{Quoted(db, t.Column.Name)} = @t{i}");
            var keys = trace.Table.PrimaryKey!.Columns.Select(
                (c, i) => $"{Quoted(db, c.Name)} = @k{i}"
            );
            command.CommandText =
                $"UPDATE {Quoted(db, trace.Table.Name)} SET {string.Join(", ", sets)} WHERE {string.Join(" AND ", keys)}";
            for (var i = 0; i < trace.Texts.Count; i++)
            {
                var (column, text) = trace.Texts[i];
                Add(command, $"@t{i}", mask.Mask(text, IsFolded(column)));
            }

            for (var i = 0; i < trace.Key.Count; i++)
            {
                Add(command, $"@k{i}", trace.Key[i]);
            }

            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    static async Task ReadAsync(
        AppDb db,
        ITable table,
        NameMask mask,
        List<Trace> found,
        CancellationToken cancel
    )
    {
        var texts = table.Columns.Where(IsText).ToList();
        if (
            texts.Count == 0
            || BorderOf(table) is not { } border
            || table.PrimaryKey is not { } key
        )
        {
            return;
        }

        await using var command = Command(db);
        var columns = key.Columns.Concat(texts).Select(c => Quoted(db, c.Name));
        command.CommandText =
            $"SELECT {string.Join(", ", columns)} FROM {Quoted(db, table.Name)} WHERE {Quoted(db, border)} = @within";
        Add(command, "@within", db.Within.Value);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var holding = new List<(IColumn, string)>();
            for (var i = 0; i < texts.Count; i++)
            {
                var at = key.Columns.Count + i;
                if (!await rows.IsDBNullAsync(at, cancel))
                {
                    var text = rows.GetString(at);
                    if (!ReferenceEquals(mask.Mask(text, IsFolded(texts[i])), text))
                    {
                        holding.Add((texts[i], text));
                    }
                }
            }

            if (holding.Count > 0)
            {
                found.Add(new(table, [.. key.Columns.Select((_, i) => rows.GetValue(i))], holding));
            }
        }
    }

    static bool IsText(IColumn column) =>
        column.PropertyMappings.Any(m => m.Property.ClrType == typeof(string));

    static bool IsFolded(IColumn column) =>
        column.PropertyMappings.Any(m => m.Property.Name == FoldedText.Property);

    /// <summary>The column that says whose a row is; null for what is the instance's.</summary>
    static string? BorderOf(ITable table) =>
        table.EntityTypeMappings.Any(m => m.TypeBase.ClrType == typeof(Domain.Coalitions.Coalition))
            ? table.PrimaryKey!.Columns[0].Name
            : table
                .Columns.FirstOrDefault(c =>
                    c.PropertyMappings.Any(m => m.Property.Name == "CoalitionId")
                )
                ?.Name;

    static string Quoted(AppDb db, string name) =>
        (
            (Microsoft.EntityFrameworkCore.Infrastructure.IInfrastructure<IServiceProvider>)db
        ).Instance.GetService(typeof(ISqlGenerationHelper))
            is ISqlGenerationHelper sql
            ? sql.DelimitIdentifier(name)
            : throw new InvalidOperationException("A relational database.");

    static DbCommand Command(AppDb db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
