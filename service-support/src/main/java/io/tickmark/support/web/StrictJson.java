package io.tickmark.support.web;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.core.Ordered;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON from outside is read as it is written, or refused: no unknown or doubled field, no enum by its ordinal, no number as text or
 * text as number, no day as a number or an array, no null in a list, nothing after the end, and no component of a record missing that may not
 * be null. Forms, REST and Kafka are read alike.
 */
public final class StrictJson implements JsonMapperBuilderCustomizer, Ordered {

    /** Makes a reader strict. */
    public static JsonMapper.Builder strict(JsonMapper.Builder json) {
        return json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, StrictJson::onlyTextIsText)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .addModule(new StrictModule());
    }

    @Override
    public void customize(JsonMapper.Builder json) {
        strict(json);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static void onlyTextIsText(MutableCoercionConfig coercions) {
        for (CoercionInputShape other :
                EnumSet.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            coercions.setCoercion(other, CoercionAction.Fail);
        }
    }

    private static final class StrictModule extends SimpleModule {
        private static final long serialVersionUID = 1;

        StrictModule() {
            super("strict");
            addDeserializer(LocalDate.class, new Day());
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.insertAnnotationIntrospector(new RequiredUnlessNullable());
        }
    }

    /** A day such as 2027-01-31, in no other form. */
    private static final class Day extends StdDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(context.constructType(LocalDate.class), parser);
            }
            try {
                return LocalDate.parse(parser.getString());
            } catch (DateTimeException e) {
                return (LocalDate)
                        context.handleWeirdStringValue(LocalDate.class, parser.getString(), "write it like 2027-01-31");
            }
        }
    }
}
