using System.Globalization;

namespace Ppid.Host.Store;

/// <summary>The tables, brought forward step by step; user_version counts the steps done.</summary>
internal static class Schema
{
    // A step that was released is never edited: add another one.
    private static readonly string[] Steps = [SchemaSteps.First, SchemaSteps.Second, SchemaSteps.Third];

    /// <summary>Applies the missing steps. Throws <see cref="StoreUnavailableException"/> if the engine lacks
    /// full-text search or the file was written by a newer program.</summary>
    public static void BringForward(Session writer)
    {
        if (Number(writer.Scalar("SELECT sqlite_compileoption_used('ENABLE_FTS5')")) == 0)
        {
            throw new StoreUnavailableException(
                "Pustaka SQLite di komputer ini tidak memiliki pencarian teks (FTS5); pasang yang lain.");
        }

        var done = Number(writer.Scalar("PRAGMA user_version"));
        if (done > Steps.Length)
        {
            throw new StoreUnavailableException(
                $"Basis data ini ditulis oleh program yang lebih baru (skema {done}; program ini mengenal "
                + $"sampai {Steps.Length}). Jalankan program yang lebih baru itu.");
        }

        for (var step = done; step < Steps.Length; step++)
        {
            Apply(writer, Steps[step], step + 1);
        }
    }

    private static void Apply(Session writer, string sql, int version)
    {
        writer.Run("BEGIN IMMEDIATE");
        writer.Run(sql);
        writer.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
        writer.Run("COMMIT");
    }

    private static int Number(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
}
