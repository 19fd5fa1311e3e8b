package dev.flowcard.sales.api;

import dev.flowcard.identity.CurrentActor;
import dev.flowcard.sales.OrderIntake;
import dev.flowcard.sales.OrderIntake.Taken;
import dev.flowcard.shared.Problem;
import jakarta.validation.Valid;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The intake of orders from other systems. */
@RestController
class OrderIntakeController {
    private static final int LONGEST_KEY = 200;
    private static final List<String> MANDATORY = List.of("product", "quantity", "due");

    private final OrderIntake intake;
    private final CurrentActor actor;

    OrderIntakeController(OrderIntake intake, CurrentActor actor) {
        this.intake = intake;
        this.actor = actor;
    }

    /** 201 for a new order, 200 with the same answer for a request sent again with its key. */
    @PostMapping("/api/v1/orders")
    @PreAuthorize("hasAnyRole('SALES','PLANNER','ADMIN')")
    ResponseEntity<OrderJson> take(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody OrderRequest request) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "shared.problem.invalid")
                    .field("Idempotency-Key", "shared.constraint.Size");
        }
        List<Map<String, String>> rows = complete(request);
        String body = rows.toString();
        Optional<Taken> before = key == null ? Optional.empty() : intake.before(actor.name(), key, body);
        Taken taken = before.orElseGet(() -> intake.take(
                actor.name(), key, body, Objects.requireNonNull(rows.getFirst().get("order")), rows));
        URI location = URI.create("/api/v1/orders/"
                + URLEncoder.encode(taken.order().number(), StandardCharsets.UTF_8)
                        .replace("+", "%20"));
        return taken.repeated()
                ? ResponseEntity.ok().location(location).body(OrderJson.of(taken.order()))
                : ResponseEntity.created(location).body(OrderJson.of(taken.order()));
    }

    /** Without {@code lines} the fields of the only line are as mandatory as in a line. */
    private static List<Map<String, String>> complete(OrderRequest request) {
        List<Map<String, String>> rows = request.rows();
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "shared.problem.invalid");
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            String line = request.lines() == null ? "" : "lines[" + i + "].";
            MANDATORY.stream()
                    .filter(field -> !row.containsKey(field))
                    .forEach(field -> problem.field(line + field, "shared.problem.missing"));
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return rows;
    }
}
