package dev.flowcard.production;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Of which materials and heats work orders are made, as far as lots were scanned to them: what may share a charge or a card. */
@Service
public class MaterialHeats {
    private final JdbcClient jdbc;

    MaterialHeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the code of the work order; one to which nothing was scanned is missing. */
    public Map<String, Set<MaterialHeat>> of(Collection<String> workOrderCodes) {
        Map<String, Set<MaterialHeat>> heats = new LinkedHashMap<>();
        if (!workOrderCodes.isEmpty()) {
            jdbc.sql("""
                    select distinct w.code, l.material, l.heat from operation_lot l join work_order w on w.id = l.work_order_id
                    where w.code in (:codes) order by w.code, l.material, l.heat""")
                    .param("codes", workOrderCodes)
                    .query((row, i) -> heats.computeIfAbsent(row.getString(1), code -> new LinkedHashSet<>())
                            .add(new MaterialHeat(row.getString(2), row.getString(3))))
                    .list();
        }
        return heats;
    }

    public Set<MaterialHeat> of(String workOrderCode) {
        return of(Set.of(workOrderCode)).getOrDefault(workOrderCode, Set.of());
    }
}
