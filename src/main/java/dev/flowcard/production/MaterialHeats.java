package dev.flowcard.production;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Of which heats work orders are made, as far as lots were scanned to them: what may go into one charge. */
@Service
public class MaterialHeats {
    private final JdbcClient jdbc;

    MaterialHeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Taken(String workOrder, String material, String heat) {}

    /** Whether a work order has taken a material of another heat than one of the others; what nobody scanned is not known. */
    public boolean apart(String workOrder, Collection<String> others) {
        List<String> codes = new ArrayList<>(others);
        codes.add(workOrder);
        Map<String, Set<String>> own = new HashMap<>();
        Map<String, Set<String>> theirs = new HashMap<>();
        for (Taken taken : taken(codes)) {
            (taken.workOrder().equals(workOrder) ? own : theirs)
                    .computeIfAbsent(taken.material(), material -> new HashSet<>())
                    .add(taken.heat());
        }
        return own.entrySet().stream()
                .anyMatch(entry -> theirs.containsKey(entry.getKey())
                        && !theirs.get(entry.getKey()).equals(entry.getValue()));
    }

    private List<Taken> taken(Collection<String> codes) {
        return jdbc.sql("""
                select distinct w.code, l.material, l.heat from operation_lot l join work_order w on w.id = l.work_order_id
                where w.code in (:codes) and l.heat is not null""")
                .param("codes", codes)
                .query((row, i) -> new Taken(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
