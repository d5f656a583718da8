package io.muskrat.core.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Static fields are constants. */
final class Statics {
    private Statics() {}

    static ArchCondition<JavaClass> notChange() {
        return new ArchCondition<>("have no static field that changes") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream().filter(Statics::changes).forEach(field ->
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is not final")));
            }
        };
    }

    private static boolean changes(JavaField field) {
        return field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.FINAL)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
