using System.Globalization;
using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>Numbers of a series and year: counter, number and reservation change in one transaction of the series' own
/// partition. A command reserves once, however often and by how many it is repeated; a number whose stream was not
/// opened is void and never given again.</summary>
internal sealed class Numbering(TableRoom room, Heads heads, Claims claims, Appending appending)
{
    public const string Counter = "0";

    public async Task<Appended> Open(
        string series, int year, string commandId, Func<int, Append> build, CancellationToken cancel)
    {
        if (await claims.Answered(commandId, cancel) is { } before)
        {
            return await appending.Finished(commandId, before, cancel);
        }

        var partition = Partition(series, year);
        var intent = Intent.ToNumber(partition, commandId);
        await intent.Declare(room.Intents, cancel);
        var reserved = await Reserve(series, year, commandId, build, cancel);
        if (reserved is null)
        {
            await intent.Withdraw(room.Intents, CancellationToken.None);
            return new Appended.Conflict();
        }

        var append = build(reserved.GetInt32("Nomor")!.Value) with { CommandId = commandId };
        var ended = await appending.Append(append, cancel);
        if (ended is Appended.Conflict || (ended is Appended.Repeated first && first.Stream != append.Stream))
        {
            if ((await claims.Bar(append.Stream, commandId, CancellationToken.None, forever: true)).Repeated is null)
            {
                await Void(room, reserved, CancellationToken.None);
            }
        }

        await intent.Withdraw(room.Intents, CancellationToken.None);
        return ended;
    }

    public static string Partition(string series, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{Keys.Safe(series)}|{year}");

    /// <summary>The number row that a command reserved, if it did.</summary>
    public static async Task<TableEntity?> Reserved(TableRoom room, string partition, string commandId, CancellationToken cancel) =>
        await room.Numbers.Get(new(partition, "r:" + Keys.Hash(commandId)), cancel) is { } reservation
            ? await room.Numbers.Get(new(partition, Key(reservation.GetInt32("Nomor")!.Value)), cancel)
            : null;

    public static bool IsVoid(TableEntity number) => number.GetBoolean("Batal") == true;

    public static Task Void(TableRoom room, TableEntity number, CancellationToken cancel)
    {
        number["Batal"] = true;
        return room.Numbers.Replace(number, Azure.ETag.All, cancel);
    }

    /// <summary>Null: the stream of the number exists already.</summary>
    private Task<TableEntity?> Reserve(
        string series, int year, string commandId, Func<int, Append> build, CancellationToken cancel) =>
        room.Lanes.Run<TableEntity?>(Partition(series, year), async () =>
        {
            while (true)
            {
                var partition = Partition(series, year);
                cancel.ThrowIfCancellationRequested();
                if (await Reserved(room, partition, commandId, cancel) is { } known && !IsVoid(known))
                {
                    return known;
                }

                var counter = await room.Numbers.Get(new(partition, Counter), cancel);
                var number = (counter?.GetInt32("Nomor") ?? 0) + 1;
                // Built before it is reserved: what cannot be built takes no number.
                var append = build(number);
                Appending.Check(append);
                if ((await heads.Read(append.Stream, cancel)).Version != append.ExpectedVersion) return null;
                var row = Row(series, year, number, append.Stream, commandId);
                if (await room.Numbers.Commit(Taking(counter, row), CancellationToken.None)) return row;
            }
        });

    /// <param name="stream">Null: the number is void.</param>
    public static TableEntity Row(string series, int year, int number, string? stream, string commandId) =>
        new(Partition(series, year), Key(number))
        {
            ["Deret"] = series,
            ["Tahun"] = year,
            ["Nomor"] = number,
            ["Aliran"] = stream,
            ["Perintah"] = commandId,
            ["Batal"] = stream is null,
        };

    /// <summary>Takes the number of a row; the counter never goes back.</summary>
    public static List<TableTransactionAction> Taking(TableEntity? counter, TableEntity row)
    {
        var next = new TableEntity(row.PartitionKey, Counter)
        {
            ["Deret"] = row.GetString("Deret"),
            ["Tahun"] = row.GetInt32("Tahun"),
            ["Nomor"] = Math.Max(row.GetInt32("Nomor")!.Value, counter?.GetInt32("Nomor") ?? 0),
        };
        var reservation = new TableEntity(row.PartitionKey, "r:" + Keys.Hash(row.GetString("Perintah")))
        {
            ["Nomor"] = row.GetInt32("Nomor"),
        };
        return
        [
            counter is null
                ? new(TableTransactionActionType.Add, next)
                : new(TableTransactionActionType.UpdateReplace, next, counter.ETag),
            new(TableTransactionActionType.Add, row),
            new(TableTransactionActionType.UpsertReplace, reservation),
        ];
    }

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"n:{number:D9}");
}
