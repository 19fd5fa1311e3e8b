package dev.flowcard.platform.https;

import dev.flowcard.shared.Barcode;
import dev.flowcard.shared.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The page {@code /trust} as plain HTML: it must work in whatever browser a device has, without a script. */
@Component
class TrustPage {
    private static final int QR_MILLIMETRES = 48;
    private static final List<String> SYSTEMS = List.of("android", "ios", "windows", "linux");
    /** A name of this machine that means another one elsewhere. */
    private static final Set<String> ONLY_HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Messages messages;

    TrustPage(Messages messages) {
        this.messages = messages;
    }

    String html(Locale language, HttpServletRequest request, boolean https, Optional<X509Certificate> authority)
            throws GeneralSecurityException {
        String tag = language.equals(Messages.EN) ? "en" : "zh-CN";
        String other = language.equals(Messages.EN) ? "zh-CN" : "en";
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Flowcard</title><link rel="icon" href="data:,">
                <link rel="stylesheet" href="/flowcard/styles/tokens.css">
                <link rel="stylesheet" href="/flowcard/styles/trust.css"></head>
                <body><header><h1>%s</h1><a class="lang" href="/trust?lang=%s">%s</a></header><main>%s</main></body></html>
                """.formatted(
                        tag,
                        text(language, "title"),
                        text(language, "title"),
                        other,
                        text(language, "other-language"),
                        https ? steps(language, request, authority) : paragraph(text(language, "off")));
    }

    private String steps(Locale language, HttpServletRequest request, Optional<X509Certificate> authority)
            throws GeneralSecurityException {
        String host = host(request) + ":" + request.getServerPort();
        String begin = paragraph(text(language, "why")) + here(language, request);
        String go = section(
                text(language, "then"),
                paragraph(text(language, "then-do")) + link("https://" + host + "/terminal", "https://" + host));
        if (authority.isEmpty()) {
            return begin + paragraph(text(language, "given")) + go;
        }
        String systems =
                SYSTEMS.stream().map(system -> system(language, system)).collect(Collectors.joining());
        return begin + first(language, host, authority.get()) + systems + go;
    }

    private String here(Locale language, HttpServletRequest request) {
        return request.isSecure() ? "" : "<p class=\"note\">" + text(language, "plain") + "</p>";
    }

    private String first(Locale language, String host, X509Certificate authority) throws GeneralSecurityException {
        return section(
                text(language, "get"),
                "<div class=\"get\"><div>" + paragraph(text(language, "get-do"))
                        + "<a class=\"button\" href=\"/trust/flowcard.crt\">" + text(language, "download") + "</a>"
                        + paragraph(text(language, "fingerprint")) + "<code>" + fingerprint(authority) + "</code></div>"
                        + "<figure>" + Barcode.qr("http://" + host + "/trust", QR_MILLIMETRES) + "<figcaption>"
                        + text(language, "qr") + "<br>http://" + HtmlUtils.htmlEscape(host)
                        + "/trust</figcaption></figure></div>");
    }

    private String system(Locale language, String system) {
        String items = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> system + "." + i)
                .filter(key -> messages.has("platform.trust." + key))
                .map(key -> "<li>" + text(language, key) + "</li>")
                .collect(Collectors.joining());
        return "<details id=\"" + system + "\"><summary>" + text(language, system) + "</summary><ol>" + items
                + "</ol></details>";
    }

    /** As the terminal should call this server: never by a name that means the terminal itself. */
    private static String host(HttpServletRequest request) {
        String asked = request.getServerName();
        return ONLY_HERE.contains(asked) ? HostNames.onTheNetwork().orElse(asked) : asked;
    }

    static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
    }

    private String text(Locale language, String key) {
        return messages.get(language, "platform.trust." + key);
    }

    private static String section(String title, String content) {
        return "<section><h2>" + title + "</h2>" + content + "</section>";
    }

    private static String paragraph(String text) {
        return "<p>" + text + "</p>";
    }

    private static String link(String address, String shown) {
        return "<a class=\"button\" href=\"" + HtmlUtils.htmlEscape(address) + "\">" + HtmlUtils.htmlEscape(shown)
                + "</a>";
    }
}
