package dev.flowcard.production.domain;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A work order with its operations as text, every field of it, and back. Equal text is an equal work order. */
public final class WorkOrderSnapshots {
    private static final JsonMapper FIELDS = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withSetterVisibility(Visibility.NONE))
            .constructorDetector(ConstructorDetector.DEFAULT.withRequireAnnotation(true))
            .addMixIn(Operation.class, WithoutItsOrder.class)
            .addMixIn(WorkOrder.class, WithoutWhatWasTold.class)
            .build();

    private static final Pattern FINE_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}\\.\\d{4,9}Z");

    private WorkOrderSnapshots() {}

    /** An operation's way back to its work order is no part of it, nor is how a plan divides it. */
    @JsonIgnoreProperties({"workOrder", "split"})
    private abstract static class WithoutItsOrder {}

    /** What was told last of its surplus is known in memory alone. */
    @JsonIgnoreProperties("surplusTold")
    private abstract static class WithoutWhatWasTold {}

    public static String of(WorkOrder workOrder) {
        return plain(FIELDS.valueToTree(workOrder)).toString();
    }

    public static WorkOrder read(String snapshot) {
        WorkOrder workOrder = FIELDS.readValue(snapshot, WorkOrder.class);
        workOrder.operations.forEach(operation -> operation.workOrder = workOrder);
        return workOrder;
    }

    /** A quantity is the same however many zeros a table keeps behind its point, and a time to the millisecond. */
    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream().toList().forEach(name -> object.set(name, plain(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, plain(array.get(i)));
            }
        } else if (node.isString() && FINE_TIME.matcher(node.asString()).matches()) {
            String kept = Instant.parse(node.asString())
                    .truncatedTo(ChronoUnit.MILLIS)
                    .toString();
            return FIELDS.getNodeFactory().stringNode(kept);
        } else if (node.isBigDecimal()) {
            BigDecimal stripped = node.decimalValue().stripTrailingZeros();
            return FIELDS.getNodeFactory().numberNode(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        }
        return node;
    }
}
