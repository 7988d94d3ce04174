using Ppid.App.Move;
using Ppid.App.Teams;
using Ppid.App.Web;
using Ppid.App.Yaml;
using Ppid.Host;
using Ppid.Host.Store;
using Ppid.Host.Web;

try
{
    var builder = WebApplication.CreateBuilder(args);
    if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
    {
        builder.WebHost.UseUrls("http://localhost:5080");
    }

    // The framework's own lines name request paths, and some of our paths are secrets.
    builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
    builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

    // Our own headers are stricter than the ones it warns of; what is wrong
    // with a form is told to its sender.
    builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical);

    var settings = HouseSettings.Read(builder.Configuration, builder.Environment.IsDevelopment(), args);
    if (KeyTransfer.IsMeant(args))
    {
        return await KeyTransfer.Run(args, settings.Data, Console.Out);
    }

    var moves = MoveCommand.IsMeant(args);
    if (moves) _ = ServerKey.Existing(settings.Data);
    builder.Services.AddHouse(settings).AddUnitChannels(builder.Configuration);

    await using var app = builder.Build();
    if (moves)
    {
        foreach (var note in MoveNotes.Of(settings)) Console.WriteLine(note);
        return await MoveCommand.Run(args, app.Services, Console.Out, !Console.IsOutputRedirected, CancellationToken.None);
    }

    app.BehindProxies(settings.Common.TrustedProxies);
    app.MapRoutes(Routes.In(settings.Common.Development));
    await Opening.Prepare(app.Services, settings, CancellationToken.None);
    await app.StartAsync();
    await Opening.Announce(app, settings);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception broken)
    when (broken is DataFileException or InvalidDataException or StoreUnavailableException)
{
    // What an operator can mend himself is said in a sentence, without a stack of frames.
    await Console.Error.WriteLineAsync(broken.Message);
    return 1;
}
