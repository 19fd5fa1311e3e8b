package dev.flowcard.alarms;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.materials.Supplier;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.production.outside.Batch;
import dev.flowcard.production.outside.Subcontracts;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What should be back from subcontractors and is not. */
@Component
class SubcontractAlarms {
    private final Subcontracts subcontracts;
    private final Suppliers suppliers;

    SubcontractAlarms(Subcontracts subcontracts, Suppliers suppliers) {
        this.subcontracts = subcontracts;
        this.suppliers = suppliers;
    }

    List<Situation> overdue() {
        return subcontracts.overdue().stream().map(this::situation).toList();
    }

    private Situation situation(Batch batch) {
        Named supplier = suppliers
                .byId(batch.supplier())
                .map((Supplier s) -> new Named(s.name(), s.nameEn()))
                .orElseGet(() -> new Named("", null));
        long days = ChronoUnit.DAYS.between(batch.due(), subcontracts.today());
        return new Situation(
                AlarmKind.SUBCONTRACT_OVERDUE,
                batch.number(),
                new AlarmPlace(null, null, batch.workOrder(), null),
                null,
                Map.of(AlarmKind.Measure.DAYS, BigDecimal.valueOf(days)),
                batch.outside(),
                List.of(
                        supplier,
                        batch.operationName(),
                        word(batch.workOrder()),
                        word(plain(batch.outside())),
                        word(String.valueOf(days)),
                        word(batch.number())));
    }

    private static Named word(String text) {
        return new Named(text, null);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
