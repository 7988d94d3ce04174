using System.Text.Json.Serialization;

namespace Ppid.Domain.Letters;

/// <summary>Every letter there is; the wording is one file each in app/Letters.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Template>))]
public enum Template
{
    [JsonStringEnumMemberName("tanda-terima")] Receipt,
    [JsonStringEnumMemberName("berkas-dikembalikan")] Returned,
    [JsonStringEnumMemberName("berkas-lengkap")] Resumed,
    [JsonStringEnumMemberName("perpanjangan")] Extended,
    [JsonStringEnumMemberName("pemberitahuan")] Notice,
    [JsonStringEnumMemberName("penolakan")] Denial,
    [JsonStringEnumMemberName("tanggapan")] Reply,
    [JsonStringEnumMemberName("hak-keberatan")] RightToObject,
    [JsonStringEnumMemberName("hak-sengketa")] RightToDispute,
    [JsonStringEnumMemberName("tenggat-berubah")] DeadlineMoved,
    [JsonStringEnumMemberName("bukti-penyerahan")] Handover,
    [JsonStringEnumMemberName("data-dikoreksi")] Corrected,
    [JsonStringEnumMemberName("penarikan")] Withdrawn,
    [JsonStringEnumMemberName("pembatalan")] Cancelled,
    [JsonStringEnumMemberName("tugas")] Task,
    [JsonStringEnumMemberName("pengingat")] Reminder,
    [JsonStringEnumMemberName("tenggat-tugas-berubah")] TaskDeadlineMoved,
    [JsonStringEnumMemberName("pengingat-langkah")] TaskReminder,
    [JsonStringEnumMemberName("tenggat-langkah-berubah")] TaskLimitMoved,
    [JsonStringEnumMemberName("kabar")] Told,
    [JsonStringEnumMemberName("pesan-untuk-petugas")] MessageToOffice,
    [JsonStringEnumMemberName("pesan-untuk-pemohon")] MessageToApplicant,
    [JsonStringEnumMemberName("alamat-gagal")] AddressFailed,
    [JsonStringEnumMemberName("lampiran-tak-terpakai")] FilesFaulty,
}

/// <summary>A letter owed.</summary>
/// <param name="Cause">Seq of the event that owes it, within its stream.</param>
/// <param name="Index">Order among the letters of the same cause.</param>
/// <param name="Officer">Officer it goes to; null for the applicant.</param>
/// <param name="Task">Task it links to, for letters to officers.</param>
public sealed record Letter(Template Template, long Cause, int Index, string? Officer, int? Task);
