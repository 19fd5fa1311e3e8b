package dev.flowcard.identity.security;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Below {@code /api} nothing is a page: an address without an endpoint is answered as a problem, not by the office's shell. */
@Configuration(proxyBeanMethods = false)
class UnknownEndpoint {
    /** After the endpoints, before the pages. */
    private static final int ORDER = 100;

    @Bean
    HandlerMapping unknownEndpoints(ProblemWriter problems) {
        HttpRequestHandler handler = (request, response) ->
                problems.write(request, response, HttpStatus.NOT_FOUND, "not-found", "shared.problem.404");
        return new SimpleUrlHandlerMapping(Map.of("/api/**", handler), ORDER);
    }
}
