package dev.flowcard.agent;

import java.util.List;

/** A sentence not yet in a language: a key of the messages and what goes into it. */
record Said(String key, List<Object> arguments) {

    static Said of(String key, Object... arguments) {
        return new Said(key, List.of(arguments));
    }
}
