package dev.flowcard.agent;

import tools.jackson.databind.json.JsonMapper;

/** The one mapper: unknown fields are ignored, times are ISO-8601. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}
}
