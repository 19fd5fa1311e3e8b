package dev.flowcard.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that cannot be served, in words that are found when it is answered: rendered as RFC 9457. */
public final class Problem extends RuntimeException {

    /** What is wrong with one field of the request. */
    public record Field(String name, String messageKey, List<@Nullable Object> args) {}

    private final HttpStatus status;
    private final String type;
    private final String messageKey;
    private final transient @Nullable Object[] args;
    private final transient List<Field> fields = new ArrayList<>();

    private Problem(HttpStatus status, String type, String messageKey, @Nullable Object[] args) {
        super(type + ": " + messageKey, null, false, false);
        this.status = status;
        this.type = type;
        this.messageKey = messageKey;
        this.args = args;
    }

    /** @param type a stable name such as {@code not-found}: what programs go by */
    public static Problem of(HttpStatus status, String type, String messageKey, @Nullable Object... args) {
        return new Problem(status, type, messageKey, args.clone());
    }

    public Problem field(String name, String fieldMessageKey, @Nullable Object... fieldArgs) {
        fields.add(new Field(name, fieldMessageKey, Arrays.asList(fieldArgs.clone())));
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String messageKey() {
        return messageKey;
    }

    public @Nullable Object[] args() {
        return args.clone();
    }

    public List<Field> fields() {
        return List.copyOf(fields);
    }
}
