using System.Text;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Worker.Grpc;

namespace Ppid.Tests.Orchestrations;

/// <summary>One look of the engine at an instance: its history so far, and what the orchestration wanted next.</summary>
internal sealed record Episode(OrchestratorRequest Request, IReadOnlyList<OrchestratorAction> Actions)
{
    /// <summary>Number, kind, name and time of each action: what a later release must want as well.</summary>
    public IReadOnlyList<string> Wanted => [.. Actions.Select(Say)];

    public static Episode Read(string json)
    {
        var read = JsonNode.Parse(json)!;
        return new(
            OrchestratorRequest.Parser.ParseJson(read["asked"]!.ToJsonString()),
            [.. read["answered"]!.AsArray().Select(each => OrchestratorAction.Parser.ParseJson(each!.ToJsonString()))]);
    }

    /// <summary>One event of the history per line.</summary>
    public string Write()
    {
        var (head, text) = (Request.Clone(), new StringBuilder());
        head.PastEvents.Clear();
        head.NewEvents.Clear();
        text.Append("{\"asked\":").Append(JsonFormatter.Default.Format(head).TrimEnd().TrimEnd('}'));
        Lines(text.Append(",\n\"pastEvents\":["), Request.PastEvents);
        Lines(text.Append(",\n\"newEvents\":["), Request.NewEvents);
        Lines(text.Append("},\n\"answered\":["), Actions);
        return text.Append("}\n").ToString();
    }

    /// <summary>What today's orchestration answers to the same history.</summary>
    public Episode Replay(Func<TaskOrchestrationContext, Task> orchestration)
    {
        var answer = GrpcOrchestrationRunner.LoadAndRun<object?, object?>(
            Convert.ToBase64String(Request.ToByteArray()), async (context, _) =>
            {
                await orchestration(context);
                return null;
            });
        return this with { Actions = [.. OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer)).Actions] };
    }

    private static void Lines(StringBuilder text, IEnumerable<IMessage> messages) =>
        text.Append('\n').AppendJoin(",\n", messages.Select(message => JsonFormatter.Default.Format(message))).Append("\n]");

    private static string Say(OrchestratorAction action) => $"#{action.Id} " + action.OrchestratorActionTypeCase switch
    {
        OrchestratorAction.OrchestratorActionTypeOneofCase.ScheduleTask =>
            $"{action.ScheduleTask.Name} {action.ScheduleTask.Input}",
        OrchestratorAction.OrchestratorActionTypeOneofCase.CreateTimer =>
            $"timer {action.CreateTimer.FireAt.ToDateTimeOffset():O}",
        OrchestratorAction.OrchestratorActionTypeOneofCase.CompleteOrchestration =>
            $"{action.CompleteOrchestration.OrchestrationStatus} {action.CompleteOrchestration.FailureDetails?.ErrorMessage}",
        var other => other.ToString(),
    };
}
