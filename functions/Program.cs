using Azure.Identity;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ppid.App.Move;
using Ppid.App.Offices;
using Ppid.App.Teams;
using Ppid.App.Yaml;
using Ppid.Functions;
using Ppid.Functions.Stores;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    if (MoveCommand.IsMeant(args))
    {
        return await Moving.Run(
            args, builder.Configuration, builder.Environment.IsDevelopment(), new DefaultAzureCredential(), Console.Out);
    }

    if (FirstAdministrator.IsMeant(args))
    {
        return await FirstAdministrator.Run(
            builder.Configuration, builder.Environment.IsDevelopment(), new DefaultAzureCredential(), Console.Out);
    }

    builder.ConfigureFunctionsWebApplication();

    // The framework's own lines name request paths, and some of our paths are secrets.
    builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical);
    builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);

    var settings = AzureSettings.Read(builder.Configuration, builder.Environment.IsDevelopment());
    var offices = OfficeData.Load(settings.Common.Sops);
    builder.UseEngine(offices);
    builder.Services.AddHouse(settings, offices).AddUnitChannels(builder.Configuration);
    var identity = new DefaultAzureCredential();
    builder.Services.AddAzureStores(
        AzureStoreSettings.Read(builder.Configuration, builder.Environment.IsDevelopment()), identity);
    builder.Services.AddTelemetry(builder.Configuration, identity);

    using var host = builder.Build();
    await Opening.Prepare(host.Services, CancellationToken.None);
    if (builder.Environment.IsDevelopment())
    {
        await FirstAdministrator.Say(host.Services, settings.Common.Address!, Console.Out);
    }

    await host.RunAsync();
    return 0;
}
catch (Exception broken) when (broken is DataFileException or InvalidDataException)
{
    // What an operator can mend himself is said in a sentence, without a stack of frames.
    await Console.Error.WriteLineAsync(broken.Message);
    return 1;
}
