package dev.flowcard.sales;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the ids of the orders that somebody asks for. */
@Repository
class OrderSearch {
    private static final String FROM = " from sales_order o join customer c on c.id = o.customer_id where true";

    private final JdbcClient jdbc;

    OrderSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> ids(OrderQuery query, long offset, int size) {
        Map<String, Object> params = new HashMap<>();
        String where = where(query, params);
        params.put("size", size);
        params.put("offset", offset);
        String direction = query.descending() ? " desc" : "";
        return jdbc.sql("select o.id" + FROM + where + " order by " + column(query.sort()) + direction
                        + ", o.number_key limit :size offset :offset")
                .params(params)
                .query(Long.class)
                .list();
    }

    long count(OrderQuery query) {
        Map<String, Object> params = new HashMap<>();
        String where = where(query, params);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String where(OrderQuery query, Map<String, Object> params) {
        StringBuilder where = new StringBuilder();
        if (!query.states().isEmpty()) {
            where.append(" and o.state in (:states)");
            params.put("states", query.states().stream().map(Enum::name).toList());
        }
        if (query.text() != null && !query.text().isBlank()) {
            where.append(" and (o.number like :text or o.customer_order like :text or c.name like :text"
                    + " or c.name_en like :text or c.number like :text or exists (select 1 from sales_order_line l"
                    + " where l.order_id = o.id and (l.product like :text or l.customer_part like :text)))");
            params.put("text", "%" + escaped(query.text().strip()) + "%");
        }
        if (query.dueUntil() != null) {
            where.append(" and (select min(l.due) from sales_order_line l where l.order_id = o.id) <= :dueUntil");
            params.put("dueUntil", query.dueUntil());
        }
        return where.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String column(OrderQuery.Sort sort) {
        return switch (sort) {
            case NUMBER -> "o.number_key";
            case CUSTOMER -> "c.name";
            case DUE -> "(select min(l.due) from sales_order_line l where l.order_id = o.id)";
            case STATE -> "o.state";
        };
    }
}
