package dev.flowcard.production.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The splits and boxes of a work order as JSON beside it: they are read and locked in the same statement. */
@Converter
@Immutable
class CardPartsConverter implements AttributeConverter<List<CardPart>, @Nullable String> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<CardPart>> PARTS = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<CardPart> parts) {
        return parts == null || parts.isEmpty() ? null : JSON.writeValueAsString(parts);
    }

    @Override
    public List<CardPart> convertToEntityAttribute(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, PARTS);
    }
}
