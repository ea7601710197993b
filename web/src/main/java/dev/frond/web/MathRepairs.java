package dev.frond.web;

import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.InvokeInstruction;

/** While the solver is compiled for the browser: calls of {@link Math} that do not work there go to {@link PortableMath}. */
public final class MathRepairs implements ClassHolderTransformer {
    private static final Set<String> REPAIRED = Set.of("ulp", "rint", "log1p", "expm1", "tanh");
    private static final String PORTABLE = PortableMath.class.getName();

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().startsWith("java.") || type.getName().equals(PORTABLE)) {
            return;
        }
        for (MethodHolder method : type.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    for (Instruction instruction : block) {
                        repair(instruction);
                    }
                }
            }
        }
    }

    private static void repair(Instruction instruction) {
        if (instruction instanceof InvokeInstruction call
                && call.getMethod().getClassName().equals("java.lang.Math")
                && REPAIRED.contains(call.getMethod().getName())) {
            call.setMethod(new MethodReference(PORTABLE, call.getMethod().getDescriptor()));
        }
    }
}
