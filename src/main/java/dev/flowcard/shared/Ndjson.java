package dev.flowcard.shared;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Writes a list of any length as NDJSON, one object a line, without ever holding it. */
@Component
public class Ndjson {
    private final JsonMapper json;

    Ndjson(JsonMapper json) {
        this.json = json;
    }

    /** {@code source} is given a sink and hands it one object after the other. */
    public ResponseEntity<StreamingResponseBody> lines(Consumer<Consumer<Object>> source) {
        StreamingResponseBody body = out -> {
            OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            source.accept(line -> write(buffered, line));
            buffered.flush();
        };
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(body);
    }

    private void write(OutputStream out, Object line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
