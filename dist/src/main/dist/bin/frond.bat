@echo off
rem frond: runs the program in the folder above with Java 17 or later, from JAVA_HOME or PATH.
setlocal
set "FROND_JAVA=java"
if defined JAVA_HOME set "FROND_JAVA=%JAVA_HOME%\bin\java"
"%FROND_JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo frond needs Java 17 or later; none was found in JAVA_HOME or on PATH. 1>&2
    exit /b 1
)
"%FROND_JAVA%" -XX:+UseSerialGC -Xms64m -Djava.awt.headless=true "-Dfrond.studio=%~dp0..\studio" %FROND_JAVA_OPTS% -jar "%~dp0..\lib\frond.jar" %*
exit /b %errorlevel%
