using System.Text;

namespace Ppid.Tests.Host.Mail;

/// <summary>The configuration file of the test's Exim.</summary>
internal sealed record EximSettings(
    string Folder, Certificates Certificates, int Port, bool OffersTls, bool OnlyLogin, bool TlsAtOnce)
{
    /// <summary>Stands in the log while a mail is thought about.</summary>
    public const string Thinking = "menimbang-nimbang";

    public static readonly string[] Programs = ["/usr/sbin/exim4", "/usr/sbin/exim"];

    private const string Rules = """
        primary_hostname = surat.uji
        spool_directory = UJI_FOLDER/antrean
        log_file_path = UJI_FOLDER/catatan/%s.log
        pid_file_path = UJI_FOLDER/antrean/exim.pid
        local_interfaces = 127.0.0.1
        daemon_smtp_ports = UJI_PORT
        tls_on_connect_ports = UJI_AT_ONCE
        keep_environment =
        notifier_socket =
        host_lookup =
        rfc1413_query_timeout = 0s
        tls_advertise_hosts = UJI_TLS
        tls_certificate = UJI_FOLDER/server.pem
        tls_privatekey = UJI_FOLDER/server.key
        acl_smtp_mail = sender
        acl_smtp_rcpt = addressee
        acl_smtp_data = whole

        begin acl
        sender:
          accept authenticated = *
          deny message = 5.7.0 Authentication required
        addressee:
          deny local_parts = tidak-ada
               message = 5.1.1 no such user here
          deny local_parts = bukan-kami
               message = 5.7.1 relaying denied
          defer local_parts = sibuk
                message = 4.2.1 mailbox busy
          accept
        whole:
          deny condition = ${if match{$h_subject:}{TOLAK ISI}}
               message = 5.6.0 content not wanted
          warn condition = ${if exists{UJI_FOLDER/ragu}}
               logwrite = UJI_THINKING
               delay = 10m
          accept

        begin routers
        all:
          driver = accept
          transport = files

        begin transports
        files:
          driver = appendfile
          directory = UJI_FOLDER/surat
          maildir_format
          return_path_add
          user = Debian-exim

        begin authenticators

        """;

    private const string Plain = """
        plain:
          driver = plaintext
          public_name = PLAIN
          server_advertise_condition = ${if def:tls_in_cipher}
          server_prompts = :
          server_condition = ${if and{{eq{$auth2}{UJI_USER}}{eq{${base64:$auth3}}{UJI_SECRET}}}}
          server_set_id = $auth2

        """;

    private const string Login = """
        login:
          driver = plaintext
          public_name = LOGIN
          server_advertise_condition = ${if def:tls_in_cipher}
          server_prompts = Username:: : Password::
          server_condition = ${if and{{eq{$auth1}{UJI_USER}}{eq{${base64:$auth2}}{UJI_SECRET}}}}
          server_set_id = $auth1

        """;

    public string File => Path.Combine(Folder, "exim.conf");

    /// <summary>While this file is there, it thinks for a minute.</summary>
    public string Hesitation => Path.Combine(Folder, "ragu");

    /// <summary>In Base64, which has no sign that means anything to Exim.</summary>
    private static string Secret => Convert.ToBase64String(Encoding.UTF8.GetBytes(MailServer.Password));

    public void Write() => System.IO.File.WriteAllText(File, $"""
        UJI_FOLDER = {Folder}
        UJI_PORT = {Port}
        UJI_AT_ONCE = {(TlsAtOnce ? Port : "")}
        UJI_TLS = {(OffersTls ? "*" : "")}
        UJI_THINKING = {Thinking}
        UJI_USER = {MailServer.User}
        UJI_SECRET = {Secret}

        """ + Rules + (OnlyLogin ? Login : Plain));
}
