package dev.frond.solver.saved;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Records as {@link Saved} values by their components: numbers, texts, flags, further records, lists of
 * numbers, optional records, and interfaces that are sealed over records.
 */
public final class SavedRecord {
    /** Of the record that stands for a sealed interface. */
    private static final String KIND = "kind";

    private SavedRecord() {}

    /**
     * The components by their names.
     *
     * @throws SavedException when one has a type that is not among those above
     */
    public static Saved of(Record record) {
        Saved.Builder saved = Saved.builder();
        saved.text(KIND, record.getClass().getSimpleName());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            put(saved, component, value(component, record));
        }
        return saved.build();
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new SavedException("cannot be read: " + component, e);
        }
    }

    private static void put(Saved.Builder saved, RecordComponent component, Object value) {
        String name = component.getName();
        if (value instanceof Double number) {
            saved.numbers(name, number);
        } else if (value instanceof Integer number) {
            saved.integers(name, number);
        } else if (value instanceof Long number) {
            saved.wholes(name, number);
        } else if (value instanceof Boolean flag) {
            saved.flag(name, flag);
        } else if (value instanceof String text) {
            saved.text(name, text);
        } else if (value instanceof Record part) {
            saved.part(name, of(part));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(part -> saved.part(name, of((Record) part)));
        } else if (value instanceof List<?> list && element(component.getGenericType()) == Integer.class) {
            saved.integers(name, list.stream().mapToInt(Integer.class::cast).toArray());
        } else if (value instanceof List<?> list && element(component.getGenericType()) == Double.class) {
            saved.numbers(name, list.stream().mapToDouble(Double.class::cast).toArray());
        } else {
            throw new SavedException("no way to save " + name + ": " + value.getClass());
        }
    }

    /**
     * The record again.
     *
     * @param type of it, or an interface that is sealed over records
     * @throws SavedException when the values do not fit
     */
    public static <T> T to(Class<T> type, Saved saved) {
        Class<?> record = type.isRecord() ? type : permitted(type, saved.text(KIND));
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int k = 0; k < components.length; k++) {
            types[k] = components[k].getType();
            values[k] = get(saved, components[k].getName(), types[k], components[k].getGenericType());
        }
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new SavedException("cannot be made: " + record.getSimpleName(), e);
        }
    }

    private static Class<?> permitted(Class<?> type, String name) {
        for (Class<?> one : type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[0]) {
            if (one.getSimpleName().equals(name)) {
                return one;
            }
        }
        throw new SavedException("no " + type.getSimpleName() + " is called " + name);
    }

    private static Object get(Saved saved, String name, Class<?> type, Type generic) {
        if (type == double.class) {
            return saved.number(name);
        } else if (type == int.class) {
            return saved.integer(name);
        } else if (type == long.class) {
            return saved.whole(name);
        } else if (type == boolean.class) {
            return saved.flag(name);
        } else if (type == String.class) {
            return saved.text(name);
        } else if (type == Optional.class) {
            return saved.has(name) ? Optional.of(to(element(generic), saved.part(name))) : Optional.empty();
        } else if (type == List.class) {
            return element(generic) == Double.class
                    ? Arrays.stream(saved.numbers(name)).boxed().toList()
                    : Arrays.stream(saved.integers(name)).boxed().toList();
        }
        return to(type, saved.part(name));
    }

    /** Of a list or an optional. */
    private static Class<?> element(Type generic) {
        return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    }
}
