package dev.flowcard.imports;

import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Sends files to the import API. */
final class Importing {
    private final Api api;

    Importing(Api api) {
        this.api = api;
    }

    Answer csv(String kind, String... lines) {
        return csvIn("en", kind, lines);
    }

    Answer csvIn(String language, String kind, String... lines) {
        byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return api.post("/api/v1/imports/" + kind, "text/csv", body, language);
    }

    /** {@code row:field} of each rejected row, in order. */
    static List<String> rejected(Answer answer) {
        JsonNode rejected = answer.json().path("rejected");
        return StreamSupport.stream(rejected.spliterator(), false)
                .map(r -> r.path("row").asInt() + ":" + r.path("field").asString(""))
                .toList();
    }
}
