package dev.flowcard.shared;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Puts a problem into the words of a language. */
@Component
public final class ProblemRenderer {

    /** One faulty field as the API names it. */
    public record FieldError(String field, String message) {}

    private final Messages messages;

    ProblemRenderer(Messages messages) {
        this.messages = messages;
    }

    public ProblemDetail render(Problem problem, Locale locale) {
        var errors = problem.fields().stream()
                .map(field -> new FieldError(
                        field.name(),
                        messages.get(locale, field.messageKey(), field.args().toArray())))
                .toList();
        var detail = messages.get(locale, problem.messageKey(), problem.args());
        return render(problem.status(), problem.type(), detail, errors, locale);
    }

    ProblemDetail render(
            HttpStatus status, String type, @Nullable String detail, List<FieldError> errors, Locale locale) {
        var body = ProblemDetail.forStatus(status);
        body.setType(URI.create("urn:flowcard:problem:" + type));
        var titleKey = "shared.status." + status.value();
        body.setTitle(messages.has(titleKey) ? messages.get(locale, titleKey) : status.getReasonPhrase());
        body.setDetail(detail);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        return body;
    }
}
