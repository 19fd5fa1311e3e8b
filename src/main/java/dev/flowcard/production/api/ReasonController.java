package dev.flowcard.production.api;

import dev.flowcard.production.Reason;
import dev.flowcard.production.Reasons;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why pieces are defective and why work stops. */
@RestController
class ReasonController {
    private final Reasons reasons;

    ReasonController(Reasons reasons) {
        this.reasons = reasons;
    }

    record ReasonJson(
            String number,
            String name,
            @Nullable String nameEn,
            String code,
            String kind,
            @Nullable String defectClass) {
        static ReasonJson of(Reason reason) {
            return new ReasonJson(
                    reason.number(),
                    reason.name(),
                    reason.nameEn(),
                    Codes.printable(reason.code()),
                    reason.kind(),
                    reason.defectClass());
        }
    }

    @GetMapping("/api/v1/reasons")
    @PreAuthorize("hasAnyRole('FOREMAN','PLANNER','SALES','INSPECTOR','MANAGER','ADMIN','REPLAY')")
    PageAnswer<ReasonJson> list(PageRequestParams page) {
        return PageAnswer.slice(reasons.all().stream().map(ReasonJson::of).toList(), page);
    }
}
