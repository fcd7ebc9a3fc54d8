package io.tickmark.engagement.control.importing;

import io.tickmark.api.control.ControlCommand;
import io.tickmark.engagement.programme.ProgrammeRegister;
import io.tickmark.engagement.web.Decides;
import io.tickmark.support.limits.ConcurrencyLimit;
import io.tickmark.support.security.Caller;
import io.tickmark.support.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The control list over REST: a CSV file as the body, or as the part {@code file} of a form (R22). */
@RestController
class ControlImportController {

    private final ControlListReader reader;
    private final ControlImport imports;
    private final ProgrammeRegister programmes;
    private final ConcurrencyLimit running;

    ControlImportController(
            ControlListReader reader,
            ControlImport imports,
            ProgrammeRegister programmes,
            @Value("${tickmark.limits.imports:2}") int mostImports) {
        this.reader = reader;
        this.imports = imports;
        this.programmes = programmes;
        this.running = new ConcurrencyLimit("imports", mostImports);
    }

    /** Registers every control of the file, or none. */
    @Decides(ControlCommand.Register.class)
    @PostMapping(path = ImportLimits.PATH, consumes = "text/csv")
    ControlImport.Imported csv(@RequestParam String programmeId, HttpServletRequest request, Caller caller)
            throws IOException {
        try (InputStream body = request.getInputStream()) {
            return running.within(() -> register(programmeId, request.getContentLengthLong(), body, caller));
        }
    }

    /** Registers every control of the file, or none. */
    @Decides(ControlCommand.Register.class)
    @PostMapping(path = ImportLimits.PATH, consumes = "multipart/form-data")
    ControlImport.Imported form(@RequestParam String programmeId, @RequestParam MultipartFile file, Caller caller)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return running.within(() -> register(programmeId, file.getSize(), content, caller));
        }
    }

    private ControlImport.Imported register(String programmeId, long size, InputStream content, Caller caller)
            throws IOException {
        String tenant = programmes.tenantOf(programmeId, caller.tenant());
        ControlList list = reader.read(whole(size, content));
        if (!list.rejections().isEmpty()) {
            throw rejected(list.rejections());
        }
        return imports.register(list, programmeId, tenant, caller);
    }

    private static byte[] whole(long size, InputStream content) throws IOException {
        byte[] file =
                size > ControlListReader.LARGEST ? new byte[0] : content.readNBytes(ControlListReader.LARGEST + 1);
        if (size > ControlListReader.LARGEST || file.length > ControlListReader.LARGEST) {
            throw Problems.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The file is larger than " + ControlListReader.LARGEST + " bytes (10 MB), so it was not read.");
        }
        return file;
    }

    static ErrorResponseException rejected(Rejections rejections) {
        long count = rejections.count();
        String told = count > Rejections.TOLD ? " The first " + Rejections.TOLD + " are listed." : "";
        ErrorResponseException problem = Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Nothing was imported: " + count + (count == 1 ? " reason." : " reasons.") + told);
        problem.getBody().setProperty("rule", "R22");
        problem.getBody().setProperty("reasons", count);
        problem.getBody().setProperty("rejectedRows", rejections.told());
        return problem;
    }
}
