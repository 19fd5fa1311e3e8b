package dev.flowcard.identity.security;

import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.ProblemRenderer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns a request away before it reaches a controller, in the same form as a controller would. */
@Component
class ProblemWriter {
    private final ProblemRenderer renderer;
    private final JsonMapper json;

    ProblemWriter(ProblemRenderer renderer, JsonMapper json) {
        this.renderer = renderer;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type, String key)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream()
                .write(json.writeValueAsBytes(renderer.render(Problem.of(status, type, key), language(request))));
    }

    /** Chinese where nothing is asked for; the servlet would say the language of the machine. */
    private static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Messages.ZH
                : Messages.nearest(request.getLocale());
    }
}
