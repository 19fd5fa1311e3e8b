package dev.flowcard.sales;

import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportReject;
import dev.flowcard.shared.imports.ImportRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes single orders from a shop system or ERP, by the rules of the import. */
@Service
public class OrderIntake {
    private final JdbcClient jdbc;
    private final OrderStore store;
    private final Customers customers;
    private final ProductCatalog products;
    private final SalesOrders orders;
    private final Clock clock;

    OrderIntake(
            JdbcClient jdbc,
            OrderStore store,
            Customers customers,
            ProductCatalog products,
            SalesOrders orders,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.customers = customers;
        this.products = products;
        this.orders = orders;
        this.clock = clock;
    }

    /** @param repeated whether it was taken by an earlier request with the same key */
    public record Taken(OrderView order, boolean repeated) {}

    /** An order that a caller sent before with the same key, or nothing. */
    @Transactional(readOnly = true)
    public Optional<Taken> before(String actor, String key, String body) {
        record Request(String hash, String order) {}
        Optional<Request> request = jdbc.sql(
                        "select body_hash, order_number from order_request where actor = :actor and idempotency_key = :key")
                .param("actor", actor)
                .param("key", key)
                .query((row, i) -> new Request(row.getString(1), row.getString(2)))
                .optional();
        if (request.isPresent() && !request.get().hash().equals(hash(body))) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", "sales.order.key-reused", key);
        }
        return request.flatMap(r -> orders.find(r.order())).map(order -> new Taken(order, true));
    }

    /**
     * Takes a new order.
     *
     * @param lines the columns of an import with their texts, one map a line
     * @param key null: not repeatable
     */
    @Transactional
    public Taken take(String actor, @Nullable String key, String body, String number, List<Map<String, String>> lines) {
        if (orders.find(number).isPresent()) {
            throw Problem.of(HttpStatus.CONFLICT, "order-exists", "sales.order.exists", number)
                    .field("order", "sales.order.exists", number);
        }
        List<ImportReject> rejects = new ArrayList<>();
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new ImportRow(i + 1, lines.get(i), rejects::add));
        }
        new OrderBatch(store, customers, products, clock.instant(), actor).take(rows);
        if (!rejects.isEmpty()) {
            throw refused(rejects, lines.size() > 1);
        }
        if (key != null) {
            remember(actor, key, body, number);
        }
        return new Taken(orders.find(number).orElseThrow(), false);
    }

    private static Problem refused(List<ImportReject> rejects, boolean several) {
        Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "order-refused", "sales.order.refused");
        for (ImportReject reject : rejects) {
            String field = reject.field() == null ? "order" : camel(reject.field());
            String name = several ? "lines[" + (reject.row() - 1) + "]." + field : field;
            problem.field(name, reject.key(), reject.args().toArray());
        }
        return problem;
    }

    private static String camel(String column) {
        int at = column.indexOf('_');
        return at < 0
                ? column
                : column.substring(0, at) + Character.toUpperCase(column.charAt(at + 1)) + column.substring(at + 2);
    }

    private void remember(String actor, String key, String body, String number) {
        jdbc.sql("insert into order_request (actor, idempotency_key, body_hash, order_number, created_at)"
                        + " values (:actor, :key, :hash, :order, :now)")
                .param("actor", actor)
                .param("key", key)
                .param("hash", hash(body))
                .param("order", number)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static String hash(String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
