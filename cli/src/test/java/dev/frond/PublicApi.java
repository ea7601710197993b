package dev.frond;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.stream.Stream;

/** What others may build on: public types outside of the packages called internal, and their public and protected members. */
final class PublicApi {
    private PublicApi() {}

    static boolean contains(JavaClass type) {
        return !isInternal(type)
                && isOpen(type.getModifiers())
                && type.getEnclosingClass().map(PublicApi::contains).orElse(true);
    }

    static boolean isInternal(JavaClass type) {
        return (type.getPackageName() + ".").contains(".internal.");
    }

    /** The types that stand in the declaration of a type and of its open members. */
    static Stream<JavaClass> named(JavaClass type) {
        Stream<JavaClass> above = Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
        Stream<JavaClass> fields = open(type.getFields()).flatMap(field -> field.getAllInvolvedRawTypes().stream());
        Stream<JavaClass> codeUnits = open(type.getCodeUnits()).flatMap(PublicApi::signature);
        return Stream.concat(above, Stream.concat(fields, codeUnits)).map(JavaClass::getBaseComponentType);
    }

    private static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()));
    }

    private static <T extends JavaMember> Stream<T> open(Set<T> members) {
        return members.stream().filter(member -> isOpen(member.getModifiers()));
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
