package dev.flowcard.shared;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF that the browser shows, under a name to save it by; never kept in a cache, since it may be another tomorrow. */
public final class PdfAnswer {
    private PdfAnswer() {}

    /** @param name of the file, without its ending */
    public static ResponseEntity<byte[]> shown(String name, byte[] content) {
        ContentDisposition shown = ContentDisposition.inline()
                .filename(name + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(content);
    }
}
