package dev.flowcard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/** What a request gets that was turned away before a controller saw it: the page, or for a program a problem detail like any other. */
@Controller
class ErrorAnswer extends BasicErrorController {
    ErrorAnswer(ErrorAttributes attributes, List<ErrorViewResolver> resolvers) {
        super(attributes, new ErrorProperties(), resolvers);
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of(
                        "type", "urn:flowcard:problem:malformed-request",
                        "title", status.getReasonPhrase(),
                        "status", status.value()));
    }
}
