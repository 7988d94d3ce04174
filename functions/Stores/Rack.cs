using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Ppid.Functions.Stores;

/// <summary>One table, with the few verbs the ledger needs; "somebody was faster" is an answer, not an
/// exception.</summary>
internal sealed class Rack(TableClient table)
{
    public Task Create(CancellationToken cancel) => table.CreateIfNotExistsAsync(cancel);

    public async Task<TableEntity?> Get(Place at, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(at.Partition, at.Row, cancellationToken: cancel);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The row with its whole text: one operation, one more if the text does not fit one row.</summary>
    public async Task<(TableEntity First, string Text)?> Read(Place at, CancellationToken cancel)
    {
        while (await Get(at, cancel) is { } first)
        {
            if (LongText.RowsAfter(first) is var more && more == 0) return (first, LongText.Read([first]));
            var rows = await Range(at.Partition, at.Row, LongText.Next(at.Row, more), cancel);
            // Replaced meanwhile: the rows would be of two texts.
            if (rows.FirstOrDefault()?.ETag == first.ETag && rows.Count > more)
            {
                return (first, LongText.Read(rows));
            }
        }

        return null;
    }

    /// <summary>Rows of one partition, both ends included, in order: one operation per 1,000.</summary>
    public async Task<List<TableEntity>> Range(string partition, string from, string to, CancellationToken cancel)
    {
        List<TableEntity> rows = [];
        await foreach (var row in Scan(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey le {to}"), cancel))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Rows by filter, ordered by partition and key; stops asking when the caller stops reading.</summary>
    public async IAsyncEnumerable<TableEntity> Scan(
        string filter, [EnumeratorCancellation] CancellationToken cancel, IEnumerable<string>? select = null, int? perPage = null)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(filter, perPage, select, cancel))
        {
            yield return row;
        }
    }

    /// <summary>False if the row exists.</summary>
    public Task<bool> Add(TableEntity row, CancellationToken cancel) =>
        Unless(() => table.AddEntityAsync(row, cancel));

    /// <summary>False if the row is no longer the one with this tag.</summary>
    public Task<bool> Replace(TableEntity row, ETag tag, CancellationToken cancel) =>
        Unless(() => table.UpdateEntityAsync(row, tag, TableUpdateMode.Replace, cancel));

    public Task Put(TableEntity row, CancellationToken cancel) =>
        table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);

    /// <summary>Removes the row if it is there.</summary>
    public Task Remove(Place at, CancellationToken cancel) =>
        table.DeleteEntityAsync(at.Partition, at.Row, ETag.All, cancel);

    /// <summary>All or nothing, in one partition. False if a row that was to be added exists, or one that was to be
    /// replaced or removed is another one or gone.</summary>
    public Task<bool> Commit(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancel) =>
        Unless(() => table.SubmitTransactionAsync(actions, cancel));

    private static async Task<bool> Unless(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        // A table that is missing is no row that somebody else removed.
        catch (RequestFailedException faster) when (
            faster.Status is 409 or 412 || (faster.Status == 404 && faster.ErrorCode != TableErrorCode.TableNotFound))
        {
            return false;
        }
    }
}
