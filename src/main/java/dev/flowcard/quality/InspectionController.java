package dev.flowcard.quality;

import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inspections and the inspector's verbs. */
@RestController
@RequestMapping("/api/v1/inspections")
class InspectionController {
    private static final String READERS = "hasAnyRole('INSPECTOR','FOREMAN','PLANNER','SALES','MANAGER','ADMIN')";
    private static final String INSPECTORS = "hasAnyRole('INSPECTOR','ADMIN')";

    private final Inspections inspections;
    private final InspectionDesk desk;
    private final InspectionJsons jsons;

    InspectionController(Inspections inspections, InspectionDesk desk, InspectionJsons jsons) {
        this.inspections = inspections;
        this.desk = desk;
        this.jsons = jsons;
    }

    /** A verb that needs nothing. */
    record Nothing() {}

    @GetMapping
    @PreAuthorize(READERS)
    PageAnswer<InspectionJson> list(
            PageRequestParams page,
            @RequestParam(required = false) @Nullable InspectionState state,
            @RequestParam(required = false) @Nullable String workOrder) {
        return PageAnswer.of(
                jsons.list(inspections.page(state, workOrder, page.offset(), page.size())),
                page,
                inspections.count(state, workOrder));
    }

    @GetMapping("/{number}")
    @PreAuthorize(READERS)
    InspectionJson one(@PathVariable String number) {
        return jsons.detail(find(number));
    }

    @PostMapping("/{number}/start")
    @PreAuthorize(INSPECTORS)
    InspectionJson start(@PathVariable String number, @RequestBody Nothing nothing) {
        return jsons.detail(desk.start(number));
    }

    @PostMapping("/{number}/release")
    @PreAuthorize(INSPECTORS)
    InspectionJson release(@PathVariable String number, @RequestBody DecisionBody body) {
        return jsons.detail(desk.release(number, body.release(find(number))));
    }

    @PostMapping("/{number}/fail")
    @PreAuthorize(INSPECTORS)
    InspectionJson fail(@PathVariable String number, @RequestBody DecisionBody body) {
        return jsons.detail(desk.fail(number, body.fail(find(number))));
    }

    @PostMapping("/{number}/repeat")
    @PreAuthorize("hasAnyRole('INSPECTOR','FOREMAN','ADMIN')")
    InspectionJson repeat(@PathVariable String number, @RequestBody Nothing nothing) {
        return jsons.detail(desk.repeat(number));
    }

    private InspectionDetail find(String number) {
        return inspections
                .detail(number)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "inspection-not-found", "quality.inspection.not-found", number));
    }
}
