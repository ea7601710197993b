package dev.frond.spark;

import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.engine.JobSettings;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import scala.collection.immutable.Seq;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/** Hands single jobs to Spark: a Spark job of one task each, so that one that is lost takes no other with it. */
final class JobSubmission {
    private static final Seq<Object> ONLY_PARTITION =
            CollectionConverters.asScala(List.<Object>of(0)).toSeq();

    private final JavaSparkContext context;
    private final JobTask task;
    private final ExecutionContext sameThread = ExecutionContext.fromExecutor(Runnable::run);

    JobSubmission(JavaSparkContext context, JobSettings settings) {
        this.context = context;
        this.task = new JobTask(context.broadcast(settings));
    }

    /** @param told what comes of it, once, from another thread */
    void submit(SweepJob job, Consumer<JobAnswer> told) {
        context.sc().setJobDescription("job " + job.number() + ": " + String.join(", ", job.settings()));
        RDD<SweepJob> alone = context.parallelize(List.of(job), 1).rdd();
        AtomicReference<JobAnswer> answer = new AtomicReference<>();
        SimpleFutureAction<JobAnswer> action = context.sc()
                .submitJob(
                        alone,
                        task,
                        ONLY_PARTITION,
                        (partition, value) -> {
                            answer.set(value);
                            return BoxedUnit.UNIT;
                        },
                        answer::get);
        action.onComplete(
                ended -> {
                    told.accept(answer(ended));
                    return BoxedUnit.UNIT;
                },
                sameThread);
    }

    private static JobAnswer answer(Try<JobAnswer> ended) {
        if (ended.isSuccess()) {
            return ended.get();
        }
        Throwable failure = ended.failed().get();
        String message = String.valueOf(failure.getMessage());
        return new JobAnswer.NotRun(message.lines().findFirst().orElse(failure.toString()));
    }
}
