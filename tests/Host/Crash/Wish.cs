using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Crash;

/// <summary>Something a client wants done once, however often he has to send it.</summary>
internal abstract record Wish
{
    /// <summary>The request, made anew for each attempt, always the same.</summary>
    public abstract HttpRequestMessage Request(Uri house);

    /// <summary>Notes what was promised. Throws when the answer is no success.</summary>
    public abstract void Answered(PageReply reply, Promises promises);

    /// <summary>Files a request for information through the API.</summary>
    /// <param name="ForOfficer">Nobody withdraws it: an officer decides on it.</param>
    public sealed record Filing(string Key, bool ForOfficer) : Wish
    {
        public override HttpRequestMessage Request(Uri house)
        {
            var fields = new Dictionary<string, string>(Applicants.Siti) { ["rincian"] = Asked(Key) };
            var request = new HttpRequestMessage(
                HttpMethod.Post, new Uri(house, "/api/cases/permohonan-informasi"))
            {
                Content = JsonContent.Create(fields),
            };
            request.Headers.Add("Idempotency-Key", Key);
            return request;
        }

        public override void Answered(PageReply reply, Promises promises)
        {
            Expect(HttpStatusCode.Created, reply);
            var answer = JsonDocument.Parse(reply.Content).RootElement;
            promises.Acknowledge(Key, new(Text("id"), Text("number"), Text("ticket")), ForOfficer);

            string Text(string name) => answer.GetProperty(name).GetString()!;
        }

        /// <summary>What is asked for: by it the application is recognised in the ledger.</summary>
        public static string Asked(string key) => $"Data koperasi aktif, nomor surat {key}";
    }

    /// <summary>Posts a form of a page that was opened before.</summary>
    public sealed record Posting(
        string Url, IReadOnlyList<KeyValuePair<string, string>> Fields, Decided Meant) : Wish
    {
        public override HttpRequestMessage Request(Uri house) =>
            new(HttpMethod.Post, new Uri(house, Url)) { Content = new FormUrlEncodedContent(Fields) };

        public override void Answered(PageReply reply, Promises promises)
        {
            Expect(HttpStatusCode.SeeOther, reply);
            promises.Acknowledge(Meant);
        }
    }

    private static void Expect(HttpStatusCode status, PageReply reply)
    {
        if (reply.Status != status)
        {
            throw new InvalidOperationException($"Answered with {reply.Status}: {reply.Text}");
        }
    }
}
