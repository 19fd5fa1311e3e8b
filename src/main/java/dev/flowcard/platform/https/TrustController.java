package dev.flowcard.platform.https;

import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a device comes to trust this server: without a sign-in, by plain HTTP, too, since nobody can trust it before. */
@RestController
class TrustController {
    private static final MediaType AUTHORITY = MediaType.valueOf("application/x-x509-ca-cert");

    private final TrustPage page;
    private final boolean https;
    private final String authority;

    TrustController(
            TrustPage page,
            @Value("${flowcard.https:false}") boolean https,
            @Value("${" + HttpsSetup.AUTHORITY + ":}") String authority) {
        this.page = page;
        this.https = https;
        this.authority = authority;
    }

    @GetMapping("/trust")
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> instructions(HttpServletRequest request, @RequestParam @Nullable String lang, Locale asked)
            throws IOException, GeneralSecurityException {
        Locale language = lang == null ? Messages.nearest(asked) : Messages.nearest(Locale.forLanguageTag(lang));
        String html = page.html(language, request, https, certificate());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    /** As text, for Linux, Windows and Android. */
    @GetMapping("/trust/flowcard.crt")
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> pem() throws IOException, GeneralSecurityException {
        return download("flowcard.crt", PemFile.text(known()).getBytes(StandardCharsets.US_ASCII));
    }

    /** As bytes, for iOS. */
    @GetMapping("/trust/flowcard.cer")
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> der() throws IOException, GeneralSecurityException {
        return download("flowcard.cer", known().getEncoded());
    }

    private static ResponseEntity<byte[]> download(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(AUTHORITY)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content);
    }

    private X509Certificate known() throws IOException, GeneralSecurityException {
        return certificate().orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found", "platform.trust.none"));
    }

    private Optional<X509Certificate> certificate() throws IOException, GeneralSecurityException {
        Path file = Path.of(authority);
        return authority.isBlank() || !Files.isReadable(file)
                ? Optional.empty()
                : Optional.of(PemFile.certificates(file).getLast());
    }
}
