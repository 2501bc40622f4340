@echo off
rem Starts Quorate, and builds it first where that has not been done since the sources last changed.
rem
rem   JAVA_HOME           the JDK to use (17 or later); without one, the JDK of the PATH
rem   QUORATE_JAVA_OPTS   further options for the Java machine, such as -Xmx2g; they come last and so win
rem
rem Exit codes are the program's own; 3 where it cannot be built or started.
setlocal EnableExtensions DisableDelayedExpansion

set "home=%~dp0"
set "work=%home%.quorate"
set "app=%work%\app"
set "archive=%app%\quorate.jsa"
set "lock=%work%\lock"
set "held="
set "options=-Xmx768m -Xms80m -Xmn24m -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10 -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=96m -Xshare:auto -Xlog:disable -Dfile.encoding=UTF-8"

set "jdk="
set "seen="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined jdk for %%J in (javac.exe) do if not "%%~$PATH:J"=="" call :consider "%%~dp$PATH:J.."
if not defined jdk (
    if defined seen (
        echo quorate: It needs a JDK 17 or later, and found only:%seen%. Set JAVA_HOME to a later one. 1>&2
    ) else (
        echo quorate: It needs a JDK 17 or later, and found none. Install one, or set JAVA_HOME to where it is. 1>&2
    )
    exit /b 3
)

if not exist "%work%\" mkdir "%work%" 2>nul
if not exist "%work%\" (
    echo quorate: There is no permission to write to "%work%". 1>&2
    exit /b 3
)
set "sources=%work%\sources.%RANDOM%%RANDOM%"
call :list_sources
call :is_built
if errorlevel 1 call :build
set "code=%ERRORLEVEL%"
if defined held rmdir /s /q "%lock%" 2>nul
del "%sources%" 2>nul
if not "%code%"=="0" exit /b 3

rem The program answers in UTF-8; the terminal gets its own code page back afterwards.
set "codepage="
for /f "tokens=2 delims=:." %%C in ('chcp') do set /a "codepage=%%C" 2>nul
chcp 65001 >nul
"%jdk%\bin\java.exe" %options% -XX:SharedArchiveFile="%archive%" %QUORATE_JAVA_OPTS% -jar "%app%\quorate.jar" %*
set "code=%ERRORLEVEL%"
if defined codepage chcp %codepage% >nul
exit /b %code%


rem Takes a folder as the JDK where it is one of version 17 or later.
:consider
if not exist "%~1\bin\javac.exe" exit /b 0
set "version="
if exist "%~1\release" (
    for /f "usebackq tokens=1,* delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "version=%%~B"
) else (
    for /f "tokens=2" %%V in ('call "%~1\bin\javac.exe" -version 2^>^&1') do set "version=%%V"
)
if not defined version exit /b 0
set "seen=%seen% %version%"
set "major="
for /f "delims=.-+_ " %%M in ("%version%") do set /a "major=%%M" 2>nul
if not defined major exit /b 0
if %major% GEQ 17 for %%D in ("%~1") do set "jdk=%%~fD"
exit /b 0


rem Writes down what the build depends on: where it stands, the JDK, and every source with its time and size. Batch cannot tell
rem which of two files is newer, but it can tell whether two such lists are the same.
:list_sources
(
    echo "%home%"
    echo "%jdk%" %version%
    if exist "%jdk%\release" type "%jdk%\release"
    for %%F in ("%home%pom.xml") do echo %%~tzF "%%~fF"
    for /r "%home%.mvn" %%F in (*) do echo %%~tzF "%%~fF"
    for /r "%home%src\main" %%F in (*) do echo %%~tzF "%%~fF"
) > "%sources%"
exit /b 0


:is_built
if not exist "%app%\quorate.jar" exit /b 1
if not exist "%work%\built" exit /b 1
fc /b "%sources%" "%work%\built" >nul 2>nul
if errorlevel 1 exit /b 1
exit /b 0


rem Only one start builds; the others wait for it.
:build
set "waited=0"
:wait_for_lock
mkdir "%lock%" 2>nul && goto :locked
if "%waited%"=="0" echo Another start is building Quorate; waiting for it ... 1>&2
set /a "waited+=1"
if %waited% GTR 900 (
    echo quorate: Another start has been building for a quarter of an hour. If none is, delete the folder "%lock%". 1>&2
    exit /b 3
)
ping -n 2 127.0.0.1 >nul
goto :wait_for_lock

:locked
set "held=yes"
call :is_built
if not errorlevel 1 exit /b 0
echo Building Quorate, this happens once ... 1>&2
del "%work%\built" 2>nul
if exist "%app%" rmdir /s /q "%app%"
if exist "%app%" (
    echo quorate: The folder "%app%" is in use by a running Quorate; wait until it has ended. 1>&2
    exit /b 3
)
pushd "%home%"
set "JAVA_HOME=%jdk%"
call "%home%mvnw.cmd" -q -B -Dmaven.test.skip=true package >"%work%\build.log" 2>&1 <nul
if errorlevel 1 goto :not_built
"%jdk%\bin\java.exe" -Djarmode=tools -jar target\quorate.jar extract --destination "%app%" >>"%work%\build.log" 2>&1
if errorlevel 1 goto :not_built

rem The samples are run once so that the classes of a whole run are shared afterwards. Where that fails, starts are only slower.
set "rehearsal=--help"
if exist input-samples\ set "rehearsal=run --quiet --output .quorate\rehearsal\output --ledger .quorate\rehearsal\ledger"
"%jdk%\bin\java.exe" %options% -XX:ArchiveClassesAtExit="%archive%" -jar "%app%\quorate.jar" %rehearsal% >"%work%\rehearsal.log" 2>&1 <nul
if exist .quorate\rehearsal rmdir /s /q .quorate\rehearsal
popd
copy /y "%sources%" "%work%\built" >nul
exit /b 0

:not_built
popd
type "%work%\build.log" 1>&2
echo quorate: It could not be built; the reason stands above, and in "%work%\build.log". 1>&2
exit /b 3
