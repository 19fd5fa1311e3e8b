package dev.flowcard.shared;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/** Answers every fault of the API as a problem detail in the language of the request. */
@RestControllerAdvice
final class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemRenderer renderer;
    private final Messages messages;

    ProblemHandler(ProblemRenderer renderer, Messages messages) {
        this.renderer = renderer;
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, Locale locale) {
        return answer(renderer.render(problem, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(ConcurrencyFailureException e, Locale locale) {
        return problem(Problem.of(HttpStatus.CONFLICT, "conflict", "shared.problem.conflict"), locale);
    }

    /** Parts that cannot be told apart. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> parts(MultipartException e, Locale locale) {
        return problem(
                Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "shared.problem.invalid")
                        .field("body", "shared.problem.format"),
                locale);
    }

    /** A query or form whose percent signs stand for no text. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameters(InvalidParameterException e, Locale locale) {
        return problem(
                Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "shared.problem.invalid")
                        .field("query", "shared.problem.format"),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception e, Locale locale) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e; // Spring Security knows whether to ask for a sign-in or to refuse
        }
        LOG.error("A request failed", e);
        return problem(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault", "shared.problem.fault"), locale);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        var locale = LocaleContextHolder.getLocale();
        var status = HttpStatus.valueOf(code.value());
        var errors = errorsOf(e, locale);
        var key = status == HttpStatus.BAD_REQUEST ? "shared.problem.invalid" : "shared.problem." + code.value();
        var detail = messages.has(key) ? messages.get(locale, key, instead(e)) : status.getReasonPhrase();
        var type = status == HttpStatus.BAD_REQUEST ? "invalid-request" : slug(status);
        var problem = renderer.render(status, type, detail, errors, locale);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** What the endpoint would have taken instead, as the protocol writes it. */
    private static String instead(Exception e) {
        return switch (e) {
            case HttpMediaTypeNotSupportedException type -> MediaType.toString(type.getSupportedMediaTypes());
            case HttpMediaTypeNotAcceptableException type -> MediaType.toString(type.getSupportedMediaTypes());
            case HttpRequestMethodNotSupportedException method ->
                String.join(", ", Objects.requireNonNullElse(method.getSupportedMethods(), new String[0]));
            default -> "";
        };
    }

    private List<ProblemRenderer.FieldError> errorsOf(Exception e, Locale locale) {
        return switch (e) {
            case MethodArgumentNotValidException invalid ->
                invalid.getFieldErrors().stream()
                        .map(error -> new ProblemRenderer.FieldError(error.getField(), text(error, locale)))
                        .toList();
            case HandlerMethodValidationException invalid ->
                invalid.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> new ProblemRenderer.FieldError(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        text(error, locale))))
                        .toList();
            case MissingServletRequestParameterException missing ->
                List.of(field(missing.getParameterName(), "shared.problem.missing", locale));
            case MissingServletRequestPartException missing ->
                List.of(field(missing.getRequestPartName(), "shared.problem.missing", locale));
            case MethodArgumentTypeMismatchException mismatch ->
                List.of(field(mismatch.getName(), "shared.problem.format", locale));
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable, locale);
            default -> List.of();
        };
    }

    private List<ProblemRenderer.FieldError> unreadable(HttpMessageNotReadableException e, Locale locale) {
        if (e.getCause() instanceof DatabindException fault && !fault.getPath().isEmpty()) {
            var path = new StringBuilder();
            for (var step : fault.getPath()) {
                if (step.getPropertyName() == null) {
                    path.append('[').append(step.getIndex()).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
                }
            }
            return List.of(field(path.toString(), "shared.problem.format", locale));
        }
        return List.of(field("body", "shared.problem.format", locale));
    }

    private ProblemRenderer.FieldError field(String name, String key, Locale locale) {
        return new ProblemRenderer.FieldError(name, messages.get(locale, key));
    }

    private String text(MessageSourceResolvable error, Locale locale) {
        var codes = error.getCodes();
        for (var code : codes == null ? new String[0] : codes) {
            var key = "shared.constraint." + code;
            if (messages.has(key)) {
                return messages.get(locale, key);
            }
        }
        var given = error.getDefaultMessage();
        if (given != null && messages.has(given)) {
            return messages.get(locale, given);
        }
        return messages.get(locale, "shared.problem.format");
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail body) {
        return ResponseEntity.status(body.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static String slug(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
