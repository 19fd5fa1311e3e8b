package dev.flowcard.planning;

import dev.flowcard.plant.Plant;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import org.springframework.http.HttpStatus;

/** Whether an operation can be planned in two parts, or in one again; what cannot be is said with its remedy. */
final class Splitting {
    private final ShopState shop;
    private final WorkOrderView workOrder;
    private final OperationView operation;

    private Splitting(ShopState shop, WorkOrderView workOrder, OperationView operation) {
        this.shop = shop;
        this.workOrder = workOrder;
        this.operation = operation;
    }

    /** Answers what was asked, with the numbers as the plant spells them. */
    static Scenario.Split of(ShopState shop, Scenario.Split asked, Plant plant) {
        Splitting splitting = find(shop, asked.workOrder(), asked.sequence());
        splitting.mustBeFree();
        if (splitting.operation.split() != null) {
            throw splitting.conflict("split-already", "planning.split.already");
        }
        if (splitting.operation.terms().leadDays() > 0) {
            throw splitting.conflict("outside", "planning.split.outside");
        }
        splitting.mustBeLess(asked.pieces());
        String unit =
                asked.workUnit() == null || asked.workUnit().isBlank() ? null : splitting.unit(asked.workUnit(), plant);
        return new Scenario.Split(splitting.workOrder.number(), asked.sequence(), asked.pieces(), unit);
    }

    static Scenario.Split undone(ShopState shop, String workOrder, int sequence) {
        Splitting splitting = find(shop, workOrder, sequence);
        if (splitting.operation.split() == null) {
            throw splitting.conflict("not-split", "planning.split.not");
        }
        splitting.mustBeFree();
        return new Scenario.Split(splitting.workOrder.number(), sequence, BigDecimal.ZERO, null);
    }

    private static Splitting find(ShopState shop, String number, int sequence) {
        WorkOrderView workOrder = shop.demands().stream()
                .map(ShopState.Demand::workOrder)
                .filter(w -> w.number().equalsIgnoreCase(number.strip()))
                .findFirst()
                .orElseThrow(() -> invalid("workOrder", "planning.split.unknown", number, sequence));
        return new Splitting(
                shop,
                workOrder,
                workOrder
                        .operation(sequence)
                        .orElseThrow(() -> invalid("sequence", "planning.split.unknown", number, sequence)));
    }

    private void mustBeFree() {
        boolean reported =
                operation.good().add(operation.scrap()).add(operation.held()).signum() > 0;
        if (operation.actualStart() != null || operation.over() || reported) {
            throw conflict("begun", "planning.split.begun");
        }
        if (shop.locks().contains(new LockedOperation(workOrder.number(), operation.sequence()))) {
            throw conflict("locked", "planning.split.locked");
        }
    }

    /** Whole pieces of a whole quantity, and some are left for the first part. */
    private void mustBeLess(BigDecimal pieces) {
        BigDecimal all = workOrder.target();
        int digits = Math.max(0, all.stripTrailingZeros().scale());
        if (pieces.signum() <= 0
                || pieces.compareTo(all) >= 0
                || pieces.stripTrailingZeros().scale() > digits) {
            throw invalid(
                    "pieces", "planning.split.pieces", all.stripTrailingZeros().toPlainString());
        }
    }

    private String unit(String named, Plant plant) {
        return plant.findWorkUnit(named)
                .filter(unit -> operation.mayRunAt(unit.workCenter()))
                .orElseThrow(() -> invalid("workUnit", "planning.split.unit", named))
                .number();
    }

    private Problem conflict(String code, String key) {
        return Problem.of(HttpStatus.CONFLICT, code, key, workOrder.number(), operation.sequence());
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }
}
