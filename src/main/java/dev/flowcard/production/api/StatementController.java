package dev.flowcard.production.api;

import dev.flowcard.materials.Supplier;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.production.api.SubcontractJson.StatementJson;
import dev.flowcard.production.outside.Statements;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.Problem;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The monthly reconciliation with subcontractors. */
@RestController
@RequestMapping("/api/v1/subcontract-statements")
@PreAuthorize("hasAnyRole('FOREMAN','PLANNER','PURCHASING','ADMIN')")
class StatementController {
    private static final String READERS = "hasAnyRole('FOREMAN','PLANNER','PURCHASING','MANAGER','ADMIN')";

    private final Statements statements;
    private final Suppliers suppliers;
    private final SubcontractJsons jsons;

    StatementController(Statements statements, Suppliers suppliers, SubcontractJsons jsons) {
        this.statements = statements;
        this.suppliers = suppliers;
        this.jsons = jsons;
    }

    @GetMapping
    @PreAuthorize(READERS)
    PageAnswer<StatementJson> list(PageRequestParams page, @RequestParam String period) {
        return PageAnswer.slice(statements.of(month(period)), page).map(s -> jsons.of(s, false));
    }

    @GetMapping("/{supplier}/{period}")
    @PreAuthorize(READERS)
    StatementJson one(@PathVariable String supplier, @PathVariable String period) {
        return jsons.of(statements.of(supplier(supplier), month(period)), true);
    }

    @PostMapping("/{supplier}/{period}/sign")
    StatementJson sign(@PathVariable String supplier, @PathVariable String period) {
        return jsons.of(statements.sign(supplier(supplier), month(period)), true);
    }

    private long supplier(String reference) {
        return suppliers
                .find(reference)
                .map(Supplier::id)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "supplier-not-found", "production.outside.no-supplier", reference));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "production.verb.invalid")
                    .field("period", "production.outside.period", text);
        }
    }
}
