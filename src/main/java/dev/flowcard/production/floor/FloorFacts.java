package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.PinCheck;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkRules;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.Reason;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.trace.Heats;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a dialogue may know of the world, read before it is asked.
 *
 * @param workUnit where the terminal is, or null for a roaming one that has not scanned a work unit
 * @param rules how work is reported there
 * @param scannedUnit the work unit whose code was scanned
 * @param person whose badge was scanned
 * @param reason whose code was scanned
 * @param pin whether the digits are the PIN of the foreman who was asked; wrong where nobody was
 * @param lastReports what the last scan that reported here booked; known to X-UNDO alone
 * @param caller who is signed on, for a call for help
 * @param helpOpen whether help was called to this work unit; known while the dialogue speaks of it
 * @param unread what the foreman has said and nobody here has read; known while the dialogue speaks of it
 * @param zone of the plant, for a time of day
 * @param shiftEnd when those who are signed on stop; known to X-OVERTIME alone
 * @param workOrders by code of the card: what those stand for of which the scan or the open dialogue speak
 * @param cards which cards of them are valid, by code
 * @param mixing cards whose pieces would lie with those of another heat if they were merged back, while that is asked
 * @param heats of the cards, by code, while a charge is put together
 * @param productMaterials of their products by work order code, where they are known
 * @param products names of their products by work order code
 * @param materials lots, bills and single pieces, where the scan has to do with them
 * @param outside what is done by subcontractors, where the scan has to do with it
 */
record FloorFacts(
        @Nullable WorkUnit workUnit,
        WorkRules rules,
        Optional<WorkUnit> scannedUnit,
        Optional<Person> person,
        Optional<Reason> reason,
        PinCheck pin,
        List<LastReport> lastReports,
        Named caller,
        boolean helpOpen,
        int unread,
        ZoneId zone,
        Optional<Instant> shiftEnd,
        Map<String, WorkOrderView> workOrders,
        Map<String, Named> products,
        Map<String, String> productMaterials,
        Map<WorkCenterId, WorkCenter> workCenters,
        Map<String, CardStanding> cards,
        Map<String, Heats.Clash> mixing,
        Map<String, Heats> heats,
        MaterialFacts materials,
        OutsideFacts outside) {

    Optional<WorkOrderView> workOrder(String code) {
        return Optional.ofNullable(workOrders.get(code));
    }

    Optional<OperationAtHand> operation(@Nullable String code) {
        return code == null
                ? Optional.empty()
                : workOrder(OperationAtHand.cardOf(code)).flatMap(w -> w.operations().stream()
                        .filter(o -> o.code().equals(code))
                        .findFirst()
                        .map(o -> at(w, o)));
    }

    OperationAtHand at(WorkOrderView workOrder, OperationView operation) {
        return new OperationAtHand(
                workOrder,
                operation,
                products.getOrDefault(OperationAtHand.workOrderOf(workOrder.code()), new Named("", null)));
    }

    /** What of the pieces in front of an operation is here, and not outside. */
    BigDecimal lying(OperationView operation) {
        return outside.place(operation.code())
                .map(place -> operation.remainder().subtract(place.outside()).max(BigDecimal.ZERO))
                .orElseGet(operation::remainder);
    }

    Named centerName(WorkCenterId id) {
        WorkCenter center = workCenters.get(id);
        return center == null ? new Named("", null) : new Named(center.name(), center.nameEn());
    }
}
