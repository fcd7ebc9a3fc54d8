package io.tickmark.localstack.cli;

import io.tickmark.localstack.Site;
import io.tickmark.localstack.docker.DockerStack;
import picocli.CommandLine.Option;

/** Which of the two stacks of this checkout a command is about. */
final class TargetOption {

    /** What the components run in. */
    enum Target {
        local,
        docker
    }

    @Option(
            names = "--target",
            defaultValue = "local",
            description = "local (processes of this machine, the default) or docker (containers, docker/compose.yaml).")
    private Target target = Target.local;

    boolean isDocker() {
        return target == Target.docker;
    }

    /** What has to be said behind a command so that it is about the same stack. */
    String words() {
        return isDocker() ? " --target docker" : "";
    }

    Site site() {
        return isDocker() ? docker() : Tickmark.stack();
    }

    DockerStack docker() {
        return new DockerStack(Tickmark.installation(), System.getenv());
    }
}
