using Azure.Data.Tables;

namespace Ppid.Functions.Stores;

/// <summary>Cuts work into entity-group transactions: at most 100 operations and 4 MiB on the wire.</summary>
internal static class Batches
{
    private const int MostOperations = 100;

    private const int MostBytes = 3_500_000;

    public static bool Fit(IReadOnlyCollection<TableTransactionAction> actions) =>
        actions.Count <= MostOperations && actions.Sum(Weight) <= MostBytes;

    public static IEnumerable<List<TableTransactionAction>> Cut(IEnumerable<TableTransactionAction> actions)
    {
        List<TableTransactionAction> batch = [];
        var bytes = 0;
        foreach (var action in actions)
        {
            var weight = Weight(action);
            if (batch.Count == MostOperations || (batch.Count > 0 && bytes + weight > MostBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(action);
            bytes += weight;
        }

        if (batch.Count > 0) yield return batch;
    }

    /// <summary>Bytes on the wire, estimated from above: there a quotation mark or an umlaut is six.</summary>
    private static int Weight(TableTransactionAction action) => 600 + ((TableEntity)action.Entity)
        .Sum(property => 60 + (property.Value is string text ? text.Sum(Octets) : 0));

    private static int Octets(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-' or ':' or ',' ? 1 : 6;
}
